using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>What was practised in one calendar week: one line, or practising every day would bury everything else.</summary>
internal sealed record PracticeOfWeek(string Protocol, int Version, int Count, DateOnly Monday) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Doing;

    public static string Sql => """
        select max(e.happened_at) as at, i.id, true as is_day, case when count(distinct e.recorded_by) = 1 then (array_agg(e.recorded_by))[1] end as who,
               jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version, 'count', count(*), 'monday', date_trunc('week', e.day)::date) as facts,
               null::uuid as struck_by, null::text as struck_because
        from entry e join intervention i on i.id = e.intervention_id
        where e.patient_id = $1 and e.voided_at is null and e.form <> all($5)
        group by i.id, i.protocol, i.protocol_version, date_trunc('week', e.day)
        """;

    public override Told Tell(Telling with) => new($"{with.TitleOf(Protocol, Version)}: practised {Times} in the week of {Words.ShortDay(Monday)}");

    private string Times => Count switch { 1 => "once", 2 => "twice", _ => $"{Count} times" };
}
