using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Proposals;

/// <summary>A proposal that nobody decided before a review had passed.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Because">Why it expires, in words.</param>
public sealed record ExpiredProposal(ProposalFact Proposal, string Because);
