using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A clinician cleared a safety flag.</summary>
internal sealed record SafetyCleared(DateOnly? NextCheckOn, string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Safety;

    public static string Sql => """
        select s.cleared_at as at, s.id, false as is_day, s.cleared_by as who, jsonb_build_object('nextCheckOn', s.next_check_on, 'because', s.cleared_because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from safety_flag s where s.patient_id = $1 and s.cleared_at is not null
        """;

    public override Told Tell(Telling with) => new($"Safety flag cleared{(NextCheckOn is { } day ? $", next check on {Words.Day(day)}" : "")}", Because);
}
