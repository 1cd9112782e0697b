using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Interventions;

/// <summary>A move that a protocol may propose. It never happens by itself.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="When">What earns the proposal.</param>
/// <param name="ConfirmedBy">Whose agreement it takes.</param>
public sealed record Move(MoveKind Kind, Criterion When, ImmutableArray<CareRole> ConfirmedBy);
