namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Care was ended by somebody: the last thing of its day, whatever the hour.</summary>
internal sealed record CareEnded(string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select (e.ended_on + 1)::timestamp at time zone $2 - interval '1 microsecond' as at, e.id, true as is_day, e.ended_by as who, jsonb_build_object('because', e.ended_because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from episode e where e.patient_id = $1 and e.ended_on is not null
        """;

    public override Told Tell(Telling with) => new("Care ended", Because);
}
