namespace CareCoord.Domain.FollowUps;

/// <content>Booking it, and putting it off.</content>
public sealed partial class FollowUp
{
    /// <summary>Hidden from the lists until this day; null when it was never put off.</summary>
    public DateOnly? SnoozedUntil { get; private set; }

    /// <summary>Why it was put off last; else empty.</summary>
    public string SnoozedBecause { get; private set; } = "";

    /// <summary>How often it was put off.</summary>
    public int SnoozeCount { get; private set; }

    /// <summary>Agrees an instant and a place with the person. An earlier booking is changed by it; the agreed day becomes the day by which this is owed.</summary>
    /// <param name="id">Id of the booking.</param>
    /// <param name="details">When, how long, how, where, and whether the person was told.</param>
    /// <param name="at">The instant of booking.</param>
    /// <returns>The booking.</returns>
    /// <exception cref="RuleViolationException">follow-up.ended, booking.kind, booking.minutes, booking.place, booking.past, promise.broken</exception>
    public Booking Book(BookingId id, BookingDetails details, DateTimeOffset at)
    {
        RequireOpen();
        if (!Kind.IsMeeting() && !Kind.IsSafety() && Kind != FollowUpKind.Repair)
        {
            throw new RuleViolationException("booking.kind", "Only a meeting with the person is booked.");
        }

        var booking = new Booking(id, Id, PatientId, details, at);
        if (details.Told)
        {
            Tell(booking.EndsAt, details.On, details.By, at);
        }

        FindBooking()?.End(BookingStatus.Changed);
        _bookings.Add(booking);
        (OpensOn, DueOn) = (details.On < OpensOn ? details.On : OpensOn, details.On);
        Version++;
        return booking;
    }

    /// <summary>Calls the booking off. The follow-up stays owed, by its own days again.</summary>
    /// <param name="why">Why.</param>
    /// <param name="personKnows">True when the person was told, or asked for it; what was told of the booking is then lifted.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, booking.none, booking.why</exception>
    public void CancelBooking(string why, bool personKnows, DateTimeOffset at)
    {
        RequireOpen();
        var booking = FindBooking() ?? throw new RuleViolationException("booking.none", "Nothing is booked here.");
        booking.End(BookingStatus.Cancelled, Required(why, "booking.why"));
        if (personKnows)
        {
            Lift(at);
        }

        Settle();
        Version++;
    }

    /// <summary>Puts it off: it leaves the lists until a day, at most the one the person was told. Counted.</summary>
    /// <param name="until">The day on which it comes back.</param>
    /// <param name="why">Why.</param>
    /// <param name="today">The person's local day.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, follow-up.snooze-safety, follow-up.snooze-told, follow-up.snooze-until, follow-up.snooze-why</exception>
    public void Snooze(DateOnly until, string why, DateOnly today)
    {
        RequireOpen();
        if (IsAboutSafety())
        {
            throw new RuleViolationException("follow-up.snooze-safety", "What is about safety cannot be put off.");
        }

        if (HasUnsettledPromise && until > DueOn)
        {
            throw new RuleViolationException("follow-up.snooze-told", $"The person was told of {DueOn:d-MMM}. Move it, and tell them the new day.");
        }

        if (until <= today || until > today.AddDays(FollowUpLimits.LongestSnoozeInDays))
        {
            throw new RuleViolationException("follow-up.snooze-until", $"Put it off to a day within the next {FollowUpLimits.LongestSnoozeInDays} days.");
        }

        SnoozedBecause = Required(why, "follow-up.snooze-why");
        SnoozedUntil = until;
        SnoozeCount++;
        Version++;
    }
}
