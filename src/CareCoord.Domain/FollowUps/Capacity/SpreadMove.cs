namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>A contact that could be moved so that its week can be served.</summary>
/// <param name="Contact">What is owed.</param>
/// <param name="To">The day to which it could be moved.</param>
public sealed record SpreadMove(ContactOwed Contact, DateOnly To);
