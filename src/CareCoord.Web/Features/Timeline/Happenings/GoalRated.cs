namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The person rated a goal.</summary>
internal sealed record GoalRated(string Activity, int Value) : Happening, IHappening
{
    /// <summary>Makes it of a rating r of a goal g.</summary>
    public const string Facts = "jsonb_build_object('activity', g.activity, 'value', r.value)";

    public static TimelineKind Kind => TimelineKind.Plan;

    // Given at a contact, a rating stands and falls with it.
    public static string Sql => $"""
        select coalesce(c.at, r."on"::timestamp at time zone $2) as at, r.id, c.at is null as is_day, r.by as who,
               {Facts} as facts, c.voided_by as struck_by, c.voided_because as struck_because
        from goal_rating r join goal g on g.id = r.goal_id left join contact c on c.id = r.contact_id
        where r.patient_id = $1 and not ($6 and c.id is not null)
        """;

    public override Told Tell(Telling with) => new($"Rated {Value} of 10: {Activity}");
}
