using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>A proposal that waits for a decision.</summary>
/// <param name="Id">The proposal.</param>
/// <param name="DecidedBy">Those who may decide, in this person's care team.</param>
/// <param name="Since">When it was made.</param>
/// <param name="Band">Its place in the huddle, if the rule gives one.</param>
/// <param name="Topic">What is proposed, in words of content.</param>
public sealed record OpenProposal(ProposalId Id, IReadOnlyList<StaffId> DecidedBy, DateTimeOffset Since, Band? Band, string Topic);
