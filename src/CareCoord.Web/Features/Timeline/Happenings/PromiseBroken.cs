namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>What the person was told did not happen by the time they were told.</summary>
internal sealed record PromiseBroken(OwedThing Owed, DateTimeOffset By, string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Next;

    // Broken is computed: by the hour that passed with nothing done, unless somebody said so before.
    public static string Sql => $"""
        select coalesce(f.broken_at, f.promised_for) as at, f.id, false as is_day, null::uuid as who,
               jsonb_build_object('owed', {OwedThing.Json}, 'by', f.promised_for, 'because', f.broken_because) as facts, null::uuid as struck_by, null::text as struck_because
        from follow_up f
        where f.patient_id = $1 and f.told_at is not null
          and (f.broken_at is not null or f.lifted_at is null and f.promised_for < coalesce(f.kept_at, $3))
        """;

    public override Told Tell(Telling with) => new($"We did not keep our word, given for {with.Moment(By)}: {Owed.Words}", Because);
}
