using System.Collections.Immutable;

namespace CareCoord.Domain.Merges;

/// <summary>One of two records that may be one person's, as far as it decides whether they can be made one.</summary>
/// <param name="InCare">Care is open.</param>
/// <param name="IsBeyondContact">Dead, or gone elsewhere.</param>
/// <param name="IsMergedAway">It was put into another record already.</param>
/// <param name="Consents">The consents that were asked.</param>
public sealed record MergeSide(bool InCare, bool IsBeyondContact, bool IsMergedAway, ImmutableArray<MergeConsent> Consents);
