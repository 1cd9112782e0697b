using CareCoord.Domain.Plans;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>The shared plan, as far as it asks for anything.</summary>
/// <param name="Id">The plan.</param>
/// <param name="IsWritten">True once a section has been published.</param>
/// <param name="ReviewOn">The day on which it is to be reviewed.</param>
/// <param name="Goals">Its open goals with a day.</param>
public sealed record PlanStanding(CarePlanId Id, bool IsWritten, DateOnly? ReviewOn, IReadOnlyList<GoalDate> Goals);
