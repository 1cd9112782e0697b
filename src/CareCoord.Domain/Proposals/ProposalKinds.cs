using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>Which move of an intervention a proposal carries out.</summary>
public static class ProposalKinds
{
    /// <summary>The move it would make, or null when it moves nothing.</summary>
    public static MoveKind? Move(this ProposalKind kind) => kind switch
    {
        ProposalKind.Raise => MoveKind.Raise,
        ProposalKind.Lower => MoveKind.Lower,
        ProposalKind.Advance => MoveKind.Advance,
        ProposalKind.Back => MoveKind.Back,
        ProposalKind.End => MoveKind.End,
        _ => null,
    };

    /// <summary>True for what asks less of the person, or guards them: it waits until somebody decides.</summary>
    public static bool Protects(this ProposalKind kind) => kind is ProposalKind.Lower or ProposalKind.Back or ProposalKind.Pause;

    /// <summary>The proposal that a move of a protocol makes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Starting is never proposed by a move.</exception>
    public static ProposalKind Of(MoveKind move) => move switch
    {
        MoveKind.Raise => ProposalKind.Raise,
        MoveKind.Lower => ProposalKind.Lower,
        MoveKind.Advance => ProposalKind.Advance,
        MoveKind.Back => ProposalKind.Back,
        MoveKind.End => ProposalKind.End,
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "No move of a protocol."),
    };
}
