namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A reason to add to a follow-up that exists.</summary>
/// <param name="Into">The follow-up.</param>
/// <param name="Reason">The reason.</param>
public sealed record PlannedMerge(FollowUpId Into, Owed Reason);
