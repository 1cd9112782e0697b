using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>An instant was agreed with the person.</summary>
internal sealed record TimeBooked(OwedThing Owed, DateTimeOffset StartsAt, Channel Channel, string Place, BookingStatus Status, string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Next;

    public static string Sql => $"""
        select b.booked_at as at, b.id, false as is_day, b.booked_by as who,
               jsonb_build_object('owed', {OwedThing.Json}, 'startsAt', b.starts_at, 'channel', b.channel, 'place', b.place, 'status', b.status, 'because', b.ended_because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from booking b join follow_up f on f.id = b.follow_up_id where b.patient_id = $1
        """;

    public override Told Tell(Telling with) => new(
        $"Booked for {with.Moment(StartsAt)}, {Words.Channel(Channel)}{(Place.Length > 0 ? $", {Place}" : "")}: {Owed.Words}",
        Status == BookingStatus.Cancelled ? $"Called off later{(Because.Length > 0 ? $": {Because}" : "")}" : "");
}
