namespace CareCoord.Domain.Teams;

/// <summary>Identifies a holiday of a site.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct HolidayId(Guid Value) : IId<HolidayId>
{
    /// <inheritdoc/>
    public static HolidayId Of(Guid value) => new(value);
}
