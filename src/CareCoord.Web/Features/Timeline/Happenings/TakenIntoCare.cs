namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Care began.</summary>
internal sealed record TakenIntoCare : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select e.taken_into_care_on::timestamp at time zone $2 as at, e.id, true as is_day, null::uuid as who, '{}'::jsonb as facts,
               null::uuid as struck_by, null::text as struck_because
        from episode e where e.patient_id = $1
        """;

    public override Told Tell(Telling with) => new("Taken into care");
}
