using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What a running or paused intervention asks for; one that was stopped or has ended is left out.</summary>
public sealed record InterventionSchedule
{
    /// <summary>The intervention.</summary>
    public required InterventionId Id { get; init; }

    /// <summary>The discipline that owns it.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>The protocol's title, for the sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The day on which it was started.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>Who carries it out, when somebody was named.</summary>
    public StaffId? OwnerId { get; init; }

    /// <summary>The day on which its pause ends; set while it is paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Sessions, or planned visits, at this interval; null = none.</summary>
    public Quantity? SessionEvery { get; init; }

    /// <summary>How many sessions there are in all; null = as long as it runs.</summary>
    public int? SessionCount { get; init; }

    /// <summary>Check-ins between sessions at this interval; null = none.</summary>
    public Quantity? CheckInEvery { get; init; }

    /// <summary>The channel a check-in needs; null = any.</summary>
    public Channel? CheckInChannel { get; init; }

    /// <summary>A review of the intervention at this interval; null = none.</summary>
    public Quantity? ReviewEvery { get; init; }
}
