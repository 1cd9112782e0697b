using System.Collections.Immutable;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;

namespace CareCoord.Domain.Criteria;

/// <summary>A proposal that waits for a decision.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Id of the rule or the protocol that made it.</param>
/// <param name="Kind">What it proposes.</param>
/// <param name="Intervention">The intervention it is about, if any.</param>
/// <param name="To">Where it would move the intervention, if anywhere.</param>
/// <param name="Firing">The firing that made it; null for a protocol's own move.</param>
/// <param name="Inputs">The inputs it saw.</param>
/// <param name="ProposedOn">The person's day on which it was put up.</param>
/// <param name="Band">The strict band of attention it stands in; null where its rule has none, or it is a protocol's own move.</param>
public sealed record ProposalFact(
    ProposalId Id,
    string Source,
    ProposalKind Kind,
    InterventionId? Intervention,
    MoveTarget? To,
    FiringId? Firing,
    ImmutableArray<Input> Inputs,
    DateOnly ProposedOn,
    int? Band);
