namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A hold ended.</summary>
internal sealed record HoldLifted(string Rule, string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Decisions;

    public static string Sql => """
        select h.lifted_at as at, h.id, false as is_day, h.lifted_by as who, jsonb_build_object('rule', h.rule, 'because', h.lifted_because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from hold h where h.patient_id = $1 and h.lifted_at is not null
        """;

    public override Told Tell(Telling with) => new($"No longer held: {HoldSet.Title(Rule, with)}", Because);
}
