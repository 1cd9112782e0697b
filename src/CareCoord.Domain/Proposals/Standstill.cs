using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>What is not proposed, and why: shown beside the thing that waits for it.</summary>
/// <param name="Source">The rule or protocol, and its version.</param>
/// <param name="Intervention">The intervention, if it is about one.</param>
/// <param name="Move">The move of a protocol; null for a rule.</param>
/// <param name="Answer">Not met, or cannot tell, with what stands in the way.</param>
public sealed record Standstill(ContentRef Source, InterventionId? Intervention, MoveKind? Move, Answer Answer);
