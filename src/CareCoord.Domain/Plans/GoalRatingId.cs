namespace CareCoord.Domain.Plans;

/// <summary>Identifies one rating of a goal.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct GoalRatingId(Guid Value) : IId<GoalRatingId>
{
    /// <inheritdoc/>
    public static GoalRatingId Of(Guid value) => new(value);
}
