using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps;

/// <summary>The instant and place agreed for a follow-up. A follow-up has one that stands at most; the earlier ones stay as history.</summary>
public sealed class Booking : IAboutPatient
{
    private Booking()
    {
    }

    internal Booking(BookingId id, FollowUpId followUp, PatientId patient, BookingDetails details, DateTimeOffset at)
    {
        if (details.Minutes is < 1 or > FollowUpLimits.LongestBookingInMinutes)
        {
            throw new RuleViolationException("booking.minutes", $"A booking lasts 1 to {FollowUpLimits.LongestBookingInMinutes} minutes.");
        }

        if (details.Channel is Channel.InPerson or Channel.Video && string.IsNullOrWhiteSpace(details.Place))
        {
            throw new RuleViolationException("booking.place", "Say where: a room, an address or a link.");
        }

        if (details.StartsAt <= at)
        {
            throw new RuleViolationException("booking.past", "That time has passed. Choose a later one, or record the contact.");
        }

        Id = id;
        FollowUpId = followUp;
        PatientId = patient;
        StartsAt = details.StartsAt.ToMicroseconds();
        Minutes = details.Minutes;
        Channel = details.Channel;
        Place = details.Place;
        BookedBy = details.By;
        BookedAt = at.ToMicroseconds();
        IsTold = details.Told;
    }

    /// <summary>Its id.</summary>
    public BookingId Id { get; private set; }

    /// <summary>The follow-up it is for.</summary>
    public FollowUpId FollowUpId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The instant at which it begins.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>How long, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>How.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Room, address or link; may be empty for a call.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Who booked.</summary>
    public StaffId BookedBy { get; private set; }

    /// <summary>When it was booked.</summary>
    public DateTimeOffset BookedAt { get; private set; }

    /// <summary>True when the person was told.</summary>
    public bool IsTold { get; private set; }

    /// <summary>How it stands.</summary>
    public BookingStatus Status { get; private set; }

    /// <summary>Why it was changed or called off; else empty.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>The instant at which it is over; what was told is kept until then.</summary>
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    internal void End(BookingStatus status, string because = "")
    {
        Status = status;
        EndedBecause = because;
    }

    internal void Reopen() => (Status, EndedBecause) = (BookingStatus.Booked, "");
}
