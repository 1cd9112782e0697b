using System.Collections.Immutable;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Proposals;

/// <summary>A proposal that is no longer true.</summary>
/// <param name="Id">The proposal.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Changed">The inputs that changed it.</param>
public sealed record Withdrawal(ProposalId Id, string Because, ImmutableArray<Input> Changed)
{
    /// <summary>Withdraws a proposal for a reason that lies in the answer as it now is.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="now">The answer now.</param>
    public static Withdrawal Of(ProposalFact proposal, Answer now)
    {
        var seen = now.Because.SelectMany(b => b.Seen).ToList();
        var changed = seen.Except(proposal.Inputs).ToList();
        return new Withdrawal(proposal.Id, now.Words, [.. changed.Count > 0 ? changed : proposal.Inputs.Except(seen)]);
    }
}
