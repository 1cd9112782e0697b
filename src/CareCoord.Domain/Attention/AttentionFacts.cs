using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>All the facts about one person that can make somebody look. The order of what is in the lists does not matter.</summary>
public sealed record AttentionFacts
{
    /// <summary>The person.</summary>
    public required PatientId PatientId { get; init; }

    /// <summary>The person's IANA time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>Whether the person is active.</summary>
    public required CareState State { get; init; }

    /// <summary>The phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>When the person was taken into care; null = in the register only.</summary>
    public required DateTimeOffset? InCareSince { get; init; }

    /// <summary>The named lead clinician.</summary>
    public required StaffId Lead { get; init; }

    /// <summary>The coordinator.</summary>
    public required StaffId Coordinator { get; init; }

    /// <summary>Everybody in whose caseload the person is.</summary>
    public IReadOnlyList<StaffId> CareTeam { get; init; } = [];

    /// <summary>The teams assigned.</summary>
    public IReadOnlyList<TeamId> Teams { get; init; } = [];

    /// <summary>Who stands in for whom.</summary>
    public IReadOnlyDictionary<StaffId, StaffId> Deputies { get; init; } = new Dictionary<StaffId, StaffId>();

    /// <summary>Times away of those who owe something here; past ones may be left out.</summary>
    public IReadOnlyList<TimeAway> Away { get; init; } = [];

    /// <summary>Open follow-ups, and ended ones whose promise was broken and is not put right.</summary>
    public IReadOnlyList<FollowUpSnapshot> FollowUps { get; init; } = [];

    /// <summary>Open safety flags.</summary>
    public IReadOnlyList<OpenSafetyFlag> SafetyFlags { get; init; } = [];

    /// <summary>Open proposals.</summary>
    public IReadOnlyList<OpenProposal> Proposals { get; init; } = [];

    /// <summary>Holds that stand.</summary>
    public IReadOnlyList<OpenHold> Holds { get; init; } = [];

    /// <summary>Published parts of the plan that somebody has not yet seen.</summary>
    public IReadOnlyList<UnseenSection> UnseenSections { get; init; } = [];

    /// <summary>When the team's last huddle ended; null = there was none.</summary>
    public DateTimeOffset? LastHuddleAt { get; init; }

    /// <summary>The person's turn in the last huddle, if it was not reached.</summary>
    public UnreachedInHuddle? Unreached { get; init; }

    /// <summary>The day of the last case review.</summary>
    public DateOnly? LastReviewedOn { get; init; }
}
