namespace CareCoord.Domain.Teams;

/// <summary>Identifies a member of staff within one organisation.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct StaffId(Guid Value) : IId<StaffId>
{
    /// <inheritdoc/>
    public static StaffId Of(Guid value) => new(value);
}
