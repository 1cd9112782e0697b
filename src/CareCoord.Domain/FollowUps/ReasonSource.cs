using CareCoord.Domain.Contacts;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;

namespace CareCoord.Domain.FollowUps;

/// <summary>Where a reason of a follow-up comes from, as the text in its key: a word, and the subject's id where there is one.</summary>
public static class ReasonSource
{
    /// <summary>The phase of care: its cadence, its case reviews, the end of a pause.</summary>
    public const string Phase = "phase";

    /// <summary>The shared plan before there is one.</summary>
    public const string Plan = "plan";

    /// <summary>Consents that nobody has asked for, or a refusal of all contact.</summary>
    public const string Consents = "consent";

    /// <summary>Added by hand.</summary>
    public const string Hand = "hand";

    /// <summary>An intervention.</summary>
    public static string Of(InterventionId id) => Text("intervention", id.Value);

    /// <summary>The shared plan.</summary>
    public static string Of(CarePlanId id) => Text("plan", id.Value);

    /// <summary>A goal of the shared plan.</summary>
    public static string Of(GoalId id) => Text("goal", id.Value);

    /// <summary>One person's turn in a huddle.</summary>
    public static string Of(HuddleRowId id) => Text("huddle", id.Value);

    /// <summary>The contact at which a next date was agreed.</summary>
    public static string Of(ContactId id) => Text("contact", id.Value);

    /// <summary>A safety flag.</summary>
    public static string Of(SafetyFlagId id) => Text("safety", id.Value);

    /// <summary>A message that could not be delivered, so that somebody calls.</summary>
    public static string Of(OutboundMessageId id) => Text("message", id.Value);

    /// <summary>The promised follow-up whose word was broken.</summary>
    public static string OfPromise(FollowUpId id) => Text("promise", id.Value);

    /// <summary>The promised follow-up whose word was broken, or null when the reason is another.</summary>
    /// <param name="source">The source of a reason.</param>
    public static FollowUpId? PromiseOf(string source) =>
        WordOf(source) == "promise" && Guid.TryParse(source["promise:".Length..], out var id) ? FollowUpId.Of(id) : null;

    /// <summary>A rule that created the follow-up; the planner never withdraws it.</summary>
    /// <param name="rule">Id of the rule.</param>
    public static string OfRule(string rule) => $"rule:{rule}";

    /// <summary>The word before the colon.</summary>
    public static string WordOf(string source)
    {
        var colon = source.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? source : source[..colon];
    }

    /// <summary>True when the reason is one of safety.</summary>
    public static bool IsSafety(string source) => WordOf(source) == "safety";

    private static string Text(string word, Guid id) => $"{word}:{id:D}";
}
