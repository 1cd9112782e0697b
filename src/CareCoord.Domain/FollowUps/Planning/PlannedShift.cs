namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A reason that is due on a day on which its owner does not work, and the day to which it goes.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="Reason">Key of the reason.</param>
/// <param name="DueOn">The new day by which it is owed.</param>
public sealed record PlannedShift(FollowUpId FollowUp, ReasonKey Reason, DateOnly DueOn);
