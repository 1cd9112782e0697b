using System.Collections.Immutable;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;

namespace CareCoord.Domain.Criteria;

/// <summary>A hold that stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Firing">The firing that made it.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Stops">The moves it stops.</param>
/// <param name="Intervention">The one intervention it stops; null when it names tags.</param>
/// <param name="Tags">The protocol tags it stops; empty when it stops one intervention.</param>
/// <param name="UntilDecision">True when only a decision lifts it.</param>
public sealed record HoldFact(
    HoldId Id,
    FiringId Firing,
    string Rule,
    ImmutableArray<MoveKind> Stops,
    InterventionId? Intervention,
    ImmutableArray<string> Tags,
    bool UntilDecision)
{
    /// <summary>True when it stops this move of an intervention with these tags.</summary>
    /// <param name="move">The move.</param>
    /// <param name="intervention">The intervention; null for one that is about to be started.</param>
    /// <param name="tags">Its protocol's tags.</param>
    public bool Covers(MoveKind move, InterventionId? intervention, ImmutableArray<string> tags) =>
        Stops.Contains(move) && (Tags.IsEmpty ? Intervention is { } one && one == intervention : Tags.Any(tag => tags.Contains(tag)));
}
