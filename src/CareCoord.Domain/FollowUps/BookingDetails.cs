using CareCoord.Domain.Contacts;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <summary>What is agreed when a follow-up is booked.</summary>
/// <param name="StartsAt">The instant at which it begins.</param>
/// <param name="On">The person's local day of that instant.</param>
/// <param name="Minutes">How long, 1 to <see cref="FollowUpLimits.LongestBookingInMinutes"/> minutes.</param>
/// <param name="Channel">How.</param>
/// <param name="Place">Room, address or link; needed in person and by video.</param>
/// <param name="By">Who books.</param>
/// <param name="Told">True when the person was told; the booking is then a promise.</param>
public sealed record BookingDetails(
    DateTimeOffset StartsAt,
    DateOnly On,
    int Minutes,
    Channel Channel,
    string Place,
    StaffId By,
    bool Told);
