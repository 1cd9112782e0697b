using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A goal was set.</summary>
internal sealed record GoalSet(string Activity, DateOnly? By) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Plan;

    // The first twelve digits of an id are the millisecond it was made in; a goal written down after its first rating is as old as that.
    public static string Sql => """
        select least(to_timestamp(('x' || left(replace(g.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0),
                     (select min(r."on")::timestamp at time zone $2 from goal_rating r where r.goal_id = g.id)) as at,
               g.id, true as is_day, null::uuid as who, jsonb_build_object('activity', g.activity, 'by', g.by) as facts,
               null::uuid as struck_by, null::text as struck_because
        from goal g where g.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Goal set: {Activity}{(By is { } day ? $", hoped for by {Words.Day(day)}" : "")}");
}
