using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Proposals;

/// <summary>Proposes something that a named person decides.</summary>
/// <param name="Kind">What.</param>
/// <param name="DecidedBy">Who may decide.</param>
/// <param name="ConfirmedBy">Whose agreement it takes besides.</param>
/// <param name="Say">What it suggests, in words.</param>
public sealed record ProposeEffect(ProposalKind Kind, ImmutableArray<CareRole> DecidedBy, ImmutableArray<CareRole> ConfirmedBy, string Say) : Effect;
