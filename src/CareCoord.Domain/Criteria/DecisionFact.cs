using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Criteria;

/// <summary>A decision on a move, accepted or not. The move's windows begin after it.</summary>
/// <param name="Move">The move that was decided on.</param>
/// <param name="At">The instant.</param>
/// <param name="Day">The person's local day.</param>
public sealed record DecisionFact(MoveKind Move, DateTimeOffset At, DateOnly Day);
