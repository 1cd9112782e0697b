namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A reminder of a booking left the program, or could not be delivered.</summary>
internal sealed record ReminderSent(bool Failed) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Next;

    public static string Sql => """
        select m.ended_at as at, m.id, false as is_day, null::uuid as who, jsonb_build_object('failed', m.status = 'Failed') as facts,
               null::uuid as struck_by, null::text as struck_because
        from outbound_message m where m.patient_id = $1 and m.status in ('Sent', 'Failed')
        """;

    public override Told Tell(Telling with) => new(Failed ? "A reminder by e-mail could not be delivered" : "Reminded by e-mail", "");
}
