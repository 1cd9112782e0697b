using CareCoord.Domain.Consents;

namespace CareCoord.Domain.Merges;

/// <summary>A consent of one of two records.</summary>
/// <param name="About">What was asked, in words; the same words are the same consent.</param>
/// <param name="Answer">What the person said.</param>
public sealed record MergeConsent(string About, ConsentState Answer);
