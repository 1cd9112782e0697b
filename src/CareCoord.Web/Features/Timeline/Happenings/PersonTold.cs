namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The person was told that something would happen: a promise.</summary>
internal sealed record PersonTold(OwedThing Owed, DateTimeOffset By) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Next;

    public static string Sql => $"""
        select f.told_at as at, f.id, false as is_day, f.told_by as who,
               jsonb_build_object('owed', {OwedThing.Json}, 'by', f.promised_for) as facts, null::uuid as struck_by, null::text as struck_because
        from follow_up f where f.patient_id = $1 and f.told_at is not null
        """;

    public override Told Tell(Telling with) => new($"Promised by {with.Moment(By)}: {Owed.Words}");
}
