using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.Proposals;

/// <summary>Proposes something that a named person decides.</summary>
/// <param name="Kind">What.</param>
/// <param name="DecidedBy">Who may decide.</param>
/// <param name="ConfirmedBy">Whose agreement it takes besides.</param>
/// <param name="To">The phase, for a change of phase; null = the one before the pause.</param>
/// <param name="Say">What it suggests, in words.</param>
public sealed record ProposeEffect(ProposalKind Kind, ImmutableArray<CareRole> DecidedBy, ImmutableArray<CareRole> ConfirmedBy, Phase? To, string Say) : Effect;
