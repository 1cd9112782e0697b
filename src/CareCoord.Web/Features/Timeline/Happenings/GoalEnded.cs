namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A goal was ended.</summary>
internal sealed record GoalEnded(string Activity) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Plan;

    public static string Sql => """
        select g.ended_on::timestamp at time zone $2 as at, g.id, true as is_day, null::uuid as who, jsonb_build_object('activity', g.activity) as facts,
               null::uuid as struck_by, null::text as struck_because
        from goal g where g.patient_id = $1 and g.ended_on is not null
        """;

    public override Told Tell(Telling with) => new($"Goal ended: {Activity}");
}
