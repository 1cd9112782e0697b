namespace CareCoord.Domain.Proposals;

/// <summary>Identifies one firing of a rule.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct FiringId(Guid Value) : IId<FiringId>
{
    /// <inheritdoc/>
    public static FiringId Of(Guid value) => new(value);
}
