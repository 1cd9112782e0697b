namespace CareCoord.Domain.Proposals;

/// <summary>A firing that is over: its follow-ups that stand only while it is met are withdrawn.</summary>
/// <param name="Id">The firing.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="IsNotMet">True when the condition is no longer met; false when people decided on all that it left to them.</param>
public sealed record EndedFiring(FiringId Id, string Because, bool IsNotMet);
