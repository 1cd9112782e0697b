namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A reason that no longer holds. The last one takes its follow-up with it.</summary>
/// <param name="From">The follow-up.</param>
/// <param name="Reason">Key of the reason.</param>
public sealed record PlannedWithdrawal(FollowUpId From, ReasonKey Reason);
