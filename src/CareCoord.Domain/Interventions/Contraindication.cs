using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Interventions;

/// <summary>What speaks against giving a protocol.</summary>
/// <param name="When">The condition.</param>
/// <param name="Say">What to tell whoever wants to give it.</param>
/// <param name="Refuses">True when it cannot be given; false when it is a warning. A refusing one that cannot be told refuses too.</param>
public sealed record Contraindication(Criterion When, string Say, bool Refuses);
