namespace CareCoord.Domain.Proposals;

/// <summary>Identifies a hold on a progression.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct HoldId(Guid Value) : IId<HoldId>
{
    /// <inheritdoc/>
    public static HoldId Of(Guid value) => new(value);
}
