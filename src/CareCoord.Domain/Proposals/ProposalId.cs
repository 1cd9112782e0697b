namespace CareCoord.Domain.Proposals;

/// <summary>Identifies a proposal that waits for a decision.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ProposalId(Guid Value) : IId<ProposalId>
{
    /// <inheritdoc/>
    public static ProposalId Of(Guid value) => new(value);
}
