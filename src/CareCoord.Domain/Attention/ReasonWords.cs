using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;

namespace CareCoord.Domain.Attention;

/// <summary>What is owed and why, as the first half of a sentence.</summary>
internal static class ReasonWords
{
    public static string Of(AttentionDetail detail) => (detail.Source, detail.Kind) switch
    {
        ("phase", FollowUpKind.Contact) when detail.Number == 1 => "First contact",
        ("phase", FollowUpKind.Contact) => Wording.Capital(Wording.Adverb(detail.Every)) + " check-in",
        ("phase", FollowUpKind.CheckIn) => $"Check-in {detail.Number} of {detail.Total} after discharge",
        ("phase", FollowUpKind.CaseReview) => detail.On is { } last ? $"Review of the case, last on {Wording.Day(last)}" : "First review of the case",
        ("phase", FollowUpKind.Decision) => $"The pause ends{On(detail)}: decide how to go on",
        ("intervention", FollowUpKind.Session) => $"{detail.Topic}: session {detail.Number}{(detail.Total is { } total ? $" of {total}" : "")}",
        ("intervention", FollowUpKind.CheckIn) => $"{detail.Topic}: {Wording.Adverb(detail.Every)} check-in",
        ("intervention", FollowUpKind.Review) when detail.On is { } => $"{detail.Topic}: the pause ends{On(detail)}",
        ("intervention", FollowUpKind.Review) => $"{detail.Topic}: see how it goes, and decide how to go on",
        ("plan", FollowUpKind.WritePlan) => "The shared plan is not written yet",
        ("plan", _) => "Review of the shared plan",
        ("goal", _) => "A goal has reached its date: ask how it went",
        ("consent", FollowUpKind.Decision) => "Refuses all contact: decide how to go on",
        ("consent", _) => "Ask what the person agrees to",
        ("huddle", _) => $"Decided in the huddle{OfDay(detail)}{What(detail)}",
        ("contact", _) => $"Agreed at the contact{OfDay(detail)}",
        ("safety", _) => "Safety: next check",
        ("promise", _) => $"We did not keep our word{OfDay(detail)}: say sorry and put it right",
        _ => detail.Topic ?? Of(detail.Kind),
    };

    /// <summary>What one contact is called on a channel.</summary>
    public static string Contact(Channel? channel) => channel switch
    {
        Channel.Phone => "call",
        Channel.Video => "video call",
        Channel.InPerson => "visit",
        Channel.Message or Channel.Email => "message",
        Channel.Letter => "letter",
        _ => "contact",
    };

    private static string Of(FollowUpKind? kind) => kind switch
    {
        FollowUpKind.Contact => "Contact",
        FollowUpKind.CheckIn => "Check-in",
        FollowUpKind.Call => "Call",
        FollowUpKind.Session => "Session",
        FollowUpKind.Review => "Review",
        FollowUpKind.CaseReview => "Review of the case",
        FollowUpKind.Repair => "Say sorry and put it right",
        FollowUpKind.Decision => "Decide",
        FollowUpKind.AskConsent => "Ask what the person agrees to",
        FollowUpKind.WritePlan => "Write the shared plan",
        FollowUpKind.SafetyCheck => "Safety: next check",
        _ => "Follow up",
    };

    private static string On(AttentionDetail detail) => detail.On is { } day ? " on " + Wording.Day(day) : "";

    private static string What(AttentionDetail detail) => detail.Topic is { } topic ? $": {topic.TrimEnd('.', ' ')}" : "";

    private static string OfDay(AttentionDetail detail) => detail.On is { } day ? " of " + Wording.Day(day) : "";
}
