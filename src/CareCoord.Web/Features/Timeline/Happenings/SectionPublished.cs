namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A section of the plan was published.</summary>
internal sealed record SectionPublished(string Section, int Number) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Plan;

    public static string Sql => """
        select v.published_at as at, v.id, false as is_day, v.published_by as who, jsonb_build_object('section', s.key, 'number', v.number) as facts,
               null::uuid as struck_by, null::text as struck_because
        from section_version v join plan_section s on s.id = v.plan_section_id where v.patient_id = $1
        """;

    public override Told Tell(Telling with) => new(Number == 1 ? $"Plan: “{with.SectionOf(Section)}” published" : $"Plan: “{with.SectionOf(Section)}” changed, version {Number}");
}
