using System.Collections.Immutable;

namespace CareCoord.Domain.Proposals;

/// <summary>What rules and protocols make of the facts as they stand: the changes to carry out, and what stands still.</summary>
/// <param name="Fired">Rules that have come to be met.</param>
/// <param name="Ended">Firings that are over.</param>
/// <param name="Proposed">Moves that protocols now propose.</param>
/// <param name="Withdrawn">Proposals that are no longer true.</param>
/// <param name="Expired">Proposals that nobody decided before a review.</param>
/// <param name="Lifted">Holds that no longer stand.</param>
/// <param name="Still">What is not proposed, and why.</param>
public sealed record Findings(
    ImmutableArray<NewFiring> Fired,
    ImmutableArray<EndedFiring> Ended,
    ImmutableArray<NewProposal> Proposed,
    ImmutableArray<Withdrawal> Withdrawn,
    ImmutableArray<ExpiredProposal> Expired,
    ImmutableArray<LiftedHold> Lifted,
    ImmutableArray<Standstill> Still)
{
    /// <summary>Nothing found.</summary>
    public static Findings None { get; } = new([], [], [], [], [], [], []);

    /// <summary>True when nothing is to be carried out.</summary>
    public bool ChangesNothing => Fired.IsEmpty && Ended.IsEmpty && Proposed.IsEmpty && Withdrawn.IsEmpty && Expired.IsEmpty && Lifted.IsEmpty;

    /// <summary>Both findings together.</summary>
    public Findings And(Findings other) => new(
        [.. Fired, .. other.Fired],
        [.. Ended, .. other.Ended],
        [.. Proposed, .. other.Proposed],
        [.. Withdrawn, .. other.Withdrawn],
        [.. Expired, .. other.Expired],
        [.. Lifted, .. other.Lifted],
        [.. Still, .. other.Still]);
}
