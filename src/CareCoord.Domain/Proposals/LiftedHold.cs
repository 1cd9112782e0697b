namespace CareCoord.Domain.Proposals;

/// <summary>A hold whose condition is no longer met.</summary>
/// <param name="Id">The hold.</param>
/// <param name="Because">Why it is lifted, in words.</param>
public sealed record LiftedHold(HoldId Id, string Because);
