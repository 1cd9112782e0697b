using System.Collections.Immutable;
using System.Globalization;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Proposals;

/// <summary>
/// Which proposals a review has outlived (clinical rule 2, DESIGN): a low one that was there before the team looked at plan or case, and
/// that nobody answered then. What asks less of the person, or guards them, waits until somebody decides.
/// </summary>
public static class Expiry
{
    /// <summary>The proposals that expire now.</summary>
    /// <param name="facts">The record.</param>
    /// <param name="lowFromBand">The first band of attention that counts as low; what stands in no band is low too.</param>
    public static ImmutableArray<ExpiredProposal> Of(Facts facts, int lowFromBand) => facts.LastReviewOn is not { } review
        ? []
        :
        [
            .. facts.Proposals
                .Where(p => p.ProposedOn < review && !(p.Band < lowFromBand) && !p.Kind.Protects())
                .Select(p => new ExpiredProposal(p, string.Create(CultureInfo.InvariantCulture, $"nobody decided before the review on {review:dd-MMM-yyyy}"))),
        ];
}
