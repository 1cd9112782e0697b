using CareCoord.Domain.Episodes;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The phase that care began in; of care that changed before changes were kept, the phase that stands.</summary>
internal sealed record PhaseBegan(Phase Phase, DateOnly? Until) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select case when f.episode_id is null then e.phase_since else e.taken_into_care_on end::timestamp at time zone $2 as at, e.id, true as is_day, null::uuid as who,
               jsonb_build_object('phase', coalesce(f.before, e.phase), 'until', case when f.episode_id is null then e.paused_until end) as facts,
               null::uuid as struck_by, null::text as struck_because
        from episode e
        left join lateral (select c.episode_id, c.before from phase_change c where c.episode_id = e.id order by c.at, c.id limit 1) f on true
        where e.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Where we are: {Words.Phase(Phase)}{(Until is { } day ? $" until {Words.Day(day)}" : "")}");
}
