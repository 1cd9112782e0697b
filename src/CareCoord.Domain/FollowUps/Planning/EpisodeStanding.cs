using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Where a person is in care.</summary>
public sealed record EpisodeStanding
{
    /// <summary>The phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>The day on which the phase began.</summary>
    public required DateOnly PhaseSince { get; init; }

    /// <summary>The day on which the person was taken into care; null = in the register only.</summary>
    public required DateOnly? TakenIntoCareOn { get; init; }

    /// <summary>The interval a clinician chose, in days.</summary>
    public int? ChosenIntervalDays { get; init; }

    /// <summary>The day on which a pause ends.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The day since which the person refuses all contact.</summary>
    public DateOnly? RefusesAllContactSince { get; init; }

    /// <summary>True once the person has died.</summary>
    public bool IsDead { get; init; }

    /// <summary>True once the person has gone elsewhere or the episode has ended.</summary>
    public bool HasLeft { get; init; }

    /// <summary>True when somebody who was discharged asked to be called later.</summary>
    public bool WantsWatchCheckIns { get; init; }

    /// <summary>Channels the person refuses; nothing is planned on them.</summary>
    public IReadOnlyList<Channel> RefusedChannels { get; init; } = [];

    /// <summary>Whether, and how, anything may be planned.</summary>
    public CareState State => this switch
    {
        { IsDead: true } => CareState.Dead,
        { HasLeft: true } => CareState.Left,
        { TakenIntoCareOn: null } => CareState.NotInCare,
        { RefusesAllContactSince: not null } => CareState.Refusing,
        { Phase: Phase.Paused } => CareState.Paused,
        { Phase: Phase.Watch } => CareState.Watched,
        _ => CareState.Active,
    };
}
