namespace CareCoord.Domain.Jobs;

/// <summary>Identifies a change that concerns many people.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct WideChangeId(Guid Value) : IId<WideChangeId>
{
    /// <inheritdoc/>
    public static WideChangeId Of(Guid value) => new(value);
}
