using CareCoord.Domain.Episodes;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The phase that stands began; the ones before it stand in the trail alone.</summary>
internal sealed record PhaseBegan(Phase Phase, DateOnly? Until) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select e.phase_since::timestamp at time zone $2 as at, e.id, true as is_day, null::uuid as who, jsonb_build_object('phase', e.phase, 'until', e.paused_until) as facts,
               null::uuid as struck_by, null::text as struck_because
        from episode e where e.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Where we are: {Words.Phase(Phase)}{(Until is { } day ? $" until {Words.Day(day)}" : "")}");
}
