using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Interventions;

/// <summary>What must be so before a protocol can be given. Unmet or untold, it cannot.</summary>
/// <param name="When">The condition.</param>
/// <param name="Say">What to do about it.</param>
public sealed record Need(Criterion When, string Say);
