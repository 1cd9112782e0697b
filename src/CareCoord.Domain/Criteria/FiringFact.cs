using System.Collections.Immutable;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;

namespace CareCoord.Domain.Criteria;

/// <summary>The latest firing of a rule for one subject.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Intervention">The intervention it was about; null when it was about the person.</param>
/// <param name="Occurrence">Which firing of this rule for this subject it is, from 1.</param>
/// <param name="FiredAt">When it fired.</param>
/// <param name="FiredOn">The person's day on which it fired.</param>
/// <param name="EndedAt">When it ended; null while it lasts.</param>
/// <param name="Inputs">The inputs it saw.</param>
public sealed record FiringFact(
    FiringId Id,
    string Rule,
    InterventionId? Intervention,
    int Occurrence,
    DateTimeOffset FiredAt,
    DateOnly FiredOn,
    DateTimeOffset? EndedAt,
    ImmutableArray<Input> Inputs);
