namespace CareCoord.Domain.Plans;

/// <summary>Identifies a goal of a shared plan.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct GoalId(Guid Value) : IId<GoalId>
{
    /// <inheritdoc/>
    public static GoalId Of(Guid value) => new(value);
}
