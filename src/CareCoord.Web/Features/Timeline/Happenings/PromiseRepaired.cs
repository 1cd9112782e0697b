namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A broken promise was put right.</summary>
internal sealed record PromiseRepaired(OwedThing Owed) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Next;

    public static string Sql => $"""
        select f.repaired_at as at, f.id, false as is_day, f.repaired_by as who, jsonb_build_object('owed', {OwedThing.Json}) as facts,
               null::uuid as struck_by, null::text as struck_because
        from follow_up f where f.patient_id = $1 and f.repaired_at is not null
        """;

    public override Told Tell(Telling with) => new($"Said sorry and put it right: {Owed.Words}");
}
