namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A practice that turned out to be recorded in error; it counts in no week.</summary>
internal sealed record PracticeInError(string Protocol, int Version) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Doing;

    public static string Sql => """
        select e.happened_at as at, e.id, false as is_day, e.recorded_by as who, jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version) as facts,
               e.voided_by as struck_by, e.voided_because as struck_because
        from entry e join intervention i on i.id = e.intervention_id where e.patient_id = $1 and e.voided_at is not null and e.form <> all($5)
        """;

    public override Told Tell(Telling with) => new($"{with.TitleOf(Protocol, Version)}: practised");
}
