namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>When the case was, and is to be, reviewed by the team.</summary>
/// <param name="LastOn">The last huddle or review that took the person.</param>
/// <param name="NextOn">The day that was agreed there for the next one, if any.</param>
public sealed record CaseReviewStanding(DateOnly? LastOn = null, DateOnly? NextOn = null);
