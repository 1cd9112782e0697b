using CareCoord.Domain.Teams;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Another discipline has seen a section, or agrees with it.</summary>
internal sealed record SectionTicked(string Section, Discipline Discipline, bool Agreed) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Plan;

    // A tick has no id of its own: it is known by its version and its discipline.
    public static string Sql => """
        select t.at, md5(t.section_version_id::text || t.discipline)::uuid as id, false as is_day, t.by as who,
               jsonb_build_object('section', s.key, 'discipline', t.discipline, 'agreed', t.agreed) as facts, null::uuid as struck_by, null::text as struck_because
        from section_tick t
        join section_version v on v.id = t.section_version_id
        join plan_section s on s.id = v.plan_section_id
        where t.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Plan: {Words.Discipline(Discipline)} {(Agreed ? "agrees with" : "has seen")} “{with.SectionOf(Section)}”");
}
