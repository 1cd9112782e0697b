namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A shared plan was started from a template.</summary>
internal sealed record PlanStarted(string Template) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Plan;

    public static string Sql => """
        select p.started_on::timestamp at time zone $2 as at, p.id, true as is_day, null::uuid as who, jsonb_build_object('template', p.template) as facts,
               null::uuid as struck_by, null::text as struck_because
        from care_plan p where p.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Plan started{(with.Content.PlanTemplates.Find(Template) is { } template ? $": {template.Header.Title}" : "")}");
}
