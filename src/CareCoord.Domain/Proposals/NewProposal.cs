using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>A proposal that should now wait for a decision.</summary>
/// <param name="Source">The rule or protocol, and its version.</param>
/// <param name="Kind">What it proposes.</param>
/// <param name="Intervention">The intervention it is about, if any.</param>
/// <param name="To">Where it would move the intervention, if anywhere.</param>
/// <param name="Say">What it suggests, in words.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Inputs">The inputs it saw.</param>
/// <param name="DecidedBy">Who may decide.</param>
/// <param name="ConfirmedBy">Whose agreement it takes.</param>
public sealed record NewProposal(
    ContentRef Source,
    ProposalKind Kind,
    InterventionId? Intervention,
    MoveTarget? To,
    string Say,
    string Because,
    ImmutableArray<Input> Inputs,
    ImmutableArray<CareRole> DecidedBy,
    ImmutableArray<CareRole> ConfirmedBy);
