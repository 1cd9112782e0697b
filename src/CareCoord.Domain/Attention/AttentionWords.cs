using CareCoord.Domain.Safety;

namespace CareCoord.Domain.Attention;

/// <summary>One plain sentence for each row, in words a tired colleague understands.</summary>
public static class AttentionWords
{
    /// <summary>The sentence.</summary>
    /// <param name="kind">Why the row is there.</param>
    /// <param name="detail">Its facts.</param>
    /// <param name="zone">The person's IANA time zone.</param>
    public static string Sentence(AttentionKind kind, AttentionDetail detail, string zone) => kind switch
    {
        AttentionKind.SafetyFlag => $"Safety, {Level(detail.Level)}: raised on {At(detail, zone)}.",
        AttentionKind.PromiseDue => $"We said we would be in touch by {At(detail, zone)}." + (Merged(detail) is { } merged ? $" {Wording.Capital(merged)}." : ""),
        AttentionKind.PromiseBroken => $"We said by {At(detail, zone)}, and did not keep it: say sorry and put it right.",
        AttentionKind.CarriedOver => detail.Number > 1 ? $"Not reached in the last {detail.Number} huddles." : "Not reached in the last huddle.",
        AttentionKind.NewToTeam => detail.Day is { } day ? $"New since the last huddle: in care since {Wording.Day(day)}." : "New since the last huddle.",
        AttentionKind.NothingPlanned => "No next contact has a date.",
        AttentionKind.Hold => $"On hold: {Unstopped(detail.Topic)}.",
        AttentionKind.Proposal => $"To decide: {Unstopped(detail.Topic)}.",
        AttentionKind.NotReviewed => detail.Day is { } last ? $"Not reviewed since {Wording.Day(last)}." : "Not reviewed yet.",
        AttentionKind.SectionUnseen => $"{Wording.Capital(DisciplineWords.Of(detail.Disciplines ?? []))} has published a part of the plan that you have not seen yet.",
        AttentionKind.InCare => detail.Day is { } next ? $"Next contact on {Wording.Day(next)}." : "In care.",
        _ => FollowUp(detail, zone),
    };

    /// <summary>Why, in a word or two: for the side of the huddle.</summary>
    public static string Short(AttentionKind kind, AttentionDetail detail) => kind switch
    {
        AttentionKind.SafetyFlag or AttentionKind.SafetyCheckDue => "safety",
        AttentionKind.PromiseBroken or AttentionKind.RepairOwed => "promise broken",
        AttentionKind.PromiseDue => "promised",
        AttentionKind.CarriedOver => "not reached last time",
        AttentionKind.NewToTeam => "new",
        AttentionKind.NothingPlanned => "nothing planned",
        AttentionKind.Late or AttentionKind.LateForDeputy or AttentionKind.LateForHuddle => detail.MissedOn is null ? "late" : "missed",
        AttentionKind.Hold => "on hold",
        AttentionKind.Proposal => "to decide",
        AttentionKind.NotReviewed => "not reviewed",
        AttentionKind.SectionUnseen => "plan not seen",
        AttentionKind.Due => "due",
        AttentionKind.Soon => "soon",
        _ => "in care",
    };

    /// <summary>How late, in days: <c>4 days</c>; empty on the day itself and before.</summary>
    /// <param name="due">The day it was due.</param>
    /// <param name="today">The person's local day.</param>
    public static string Lateness(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        < 1 => "",
        1 => "1 day",
        var days => $"{days} days",
    };

    // What content proposes is a sentence already; one full stop is enough.
    private static string? Unstopped(string? topic) => topic?.TrimEnd('.', ' ');

    private static string FollowUp(AttentionDetail detail, string zone)
    {
        var sentence = ReasonWords.Of(detail) + (Merged(detail) is { } merged ? $", {merged}." : ".");
        sentence += detail.MissedOn is { } missed ? $" Missed on {Wording.Day(missed)}; nothing since." : "";
        sentence += detail.At is { } at ? $" Agreed for {Wording.Instant(at, zone)}." : "";
        return sentence + (detail.Snoozes is { } snoozes ? $" Put off {Wording.Times(snoozes)}." : "");
    }

    private static string? Merged(AttentionDetail detail) => detail.Disciplines is { Count: > 1 } disciplines
        ? $"due for {DisciplineWords.Of(disciplines)}: merged into one {ReasonWords.Contact(detail.Channel)}"
        : null;

    private static string At(AttentionDetail detail, string zone) => detail.At is { } at ? Wording.Instant(at, zone) : "the day agreed";

    private static string Level(SafetyLevel? level) => level switch
    {
        SafetyLevel.High => "at once",
        SafetyLevel.Moderate => "today",
        _ => "within days",
    };
}
