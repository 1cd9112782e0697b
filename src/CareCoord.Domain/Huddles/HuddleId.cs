namespace CareCoord.Domain.Huddles;

/// <summary>Identifies a team's case review meeting.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct HuddleId(Guid Value) : IId<HuddleId>
{
    /// <inheritdoc/>
    public static HuddleId Of(Guid value) => new(value);
}
