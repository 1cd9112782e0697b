namespace CareCoord.Domain.FollowUps;

/// <summary>Identifies a booked instant of a follow-up.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct BookingId(Guid Value) : IId<BookingId>
{
    /// <inheritdoc/>
    public static BookingId Of(Guid value) => new(value);
}
