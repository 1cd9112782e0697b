namespace CareCoord.Domain.FollowUps;

/// <summary>How a booking stands.</summary>
public enum BookingStatus
{
    /// <summary>It stands.</summary>
    Booked,

    /// <summary>Another booking took its place.</summary>
    Changed,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>It took place.</summary>
    Attended,

    /// <summary>It did not take place.</summary>
    Missed,
}
