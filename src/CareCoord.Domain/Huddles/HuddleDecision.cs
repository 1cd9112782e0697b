using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Huddles;

/// <summary>What a huddle decides for one person. It becomes a follow-up at once.</summary>
public sealed record HuddleDecision
{
    /// <summary>What is to be done, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Who does it; nobody is refused.</summary>
    public required StaffId? OwnerId { get; init; }

    /// <summary>The owner's discipline.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>By when; no day is refused.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>What is owed by it: a decision to carry out, or a contact, a session or a review.</summary>
    public FollowUpKind Kind { get; init; } = FollowUpKind.Decision;

    /// <summary>The person's stretch of care.</summary>
    public required EpisodeId EpisodeId { get; init; }

    /// <summary>Id of the follow-up.</summary>
    public required FollowUpId FollowUpId { get; init; }

    /// <summary>Id of its reason.</summary>
    public required FollowUpReasonId ReasonId { get; init; }
}
