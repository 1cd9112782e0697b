using CareCoord.Domain.Episodes;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>All that the planner looks at for one stretch of care. The order of what is in the lists does not matter.</summary>
public sealed record PlannerInput
{
    /// <summary>The stretch of care.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The instant of planning.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The person's IANA time zone; every day here is a day of it.</summary>
    public required string Zone { get; init; }

    /// <summary>Where the person is in care.</summary>
    public required EpisodeStanding Standing { get; init; }

    /// <summary>Who owes what.</summary>
    public required CareTeamOwners Owners { get; init; }

    /// <summary>The numbers.</summary>
    public required PlannerRules Rules { get; init; }

    /// <summary>On which days each owner works; nothing that is not agreed falls due on another.</summary>
    public WorkCalendars Calendars { get; init; } = WorkCalendars.None;

    /// <summary>Contacts at which the person was reached since being taken into care; the latest of each discipline is enough.</summary>
    public IReadOnlyList<CompletedContact> Contacts { get; init; } = [];

    /// <summary>Running and paused interventions.</summary>
    public IReadOnlyList<InterventionSchedule> Interventions { get; init; } = [];

    /// <summary>The shared plan; null = none has been begun.</summary>
    public PlanStanding? Plan { get; init; }

    /// <summary>Case reviews so far.</summary>
    public CaseReviewStanding CaseReview { get; init; } = new();

    /// <summary>The day since which some consent waits to be asked for; null = all were asked.</summary>
    public DateOnly? ConsentNotAskedSince { get; init; }

    /// <summary>All follow-ups of the episode, ended ones included.</summary>
    public IReadOnlyList<FollowUpSnapshot> FollowUps { get; init; } = [];

    /// <summary>The person's local day.</summary>
    public DateOnly Today => WallClock.DayOf(At, Zone);
}
