using CareCoord.Domain.Proposals;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A rule or a colleague held what would have gone up.</summary>
internal sealed record HoldSet(string Rule, string Say, string? Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Decisions;

    public static string Sql => """
        select h.since as at, h.id, false as is_day, h.set_by as who, jsonb_build_object('rule', h.rule, 'say', h.say, 'because', f.because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from hold h left join firing f on f.id = h.firing_id where h.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Held: {Title(Rule, with)}", Say) { With = Because is null ? [] : [$"Because {Because}."] };

    /// <summary>What the hold is called.</summary>
    internal static string Title(string rule, Telling with) => rule == Hold.ByHand ? "by a colleague" : with.Content.Rules.Find(rule)?.Header.Title ?? rule;
}
