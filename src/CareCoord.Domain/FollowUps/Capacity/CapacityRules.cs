using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>How long contacts take, and how far they may be spread; all of it is content (table <c>capacity</c>). Times in minutes.</summary>
public sealed record CapacityRules
{
    /// <summary>The first contact after somebody was taken into care.</summary>
    public required int FirstContactMinutes { get; init; }

    /// <summary>A planned contact after that.</summary>
    public required int ContactMinutes { get; init; }

    /// <summary>A planned contact with somebody who keeps well.</summary>
    public required int KeepingWellMinutes { get; init; }

    /// <summary>A brief check-in or call.</summary>
    public required int CheckInMinutes { get; init; }

    /// <summary>A session or planned visit.</summary>
    public required int SessionMinutes { get; init; }

    /// <summary>What else reaches the person: a repair, a consent to ask for, a safety check.</summary>
    public required int OtherMinutes { get; init; }

    /// <summary>So many weeks are looked at, this one included.</summary>
    public required int WeeksAhead { get; init; }

    /// <summary>A contact is proposed at most this many days later than it is due.</summary>
    public required int LaterAtMostDays { get; init; }

    /// <summary>Whoever is away for at least this many days tells the people who wait for them.</summary>
    public required int NoticeFromDays { get; init; }

    /// <summary>They are told at least this many days before.</summary>
    public required int NoticeBeforeDays { get; init; }

    /// <summary>How long something owed takes; 0 for what reaches nobody in care. A merged one takes as long as its longest reason.</summary>
    /// <param name="followUp">What is owed.</param>
    /// <param name="phase">Where the person is in care.</param>
    /// <param name="bookedMinutes">How long was booked, if it was.</param>
    public int MinutesOf(FollowUpSnapshot followUp, Phase phase, int? bookedMinutes) =>
        bookedMinutes ?? followUp.Reasons.Select(x => MinutesOf(x, phase)).DefaultIfEmpty(0).Max();

    /// <summary>How long one planned contact takes in a phase, once the first has been.</summary>
    /// <param name="phase">The phase.</param>
    public int ContactMinutesIn(Phase phase) => phase is Phase.Maintenance or Phase.Watch ? KeepingWellMinutes : ContactMinutes;

    private int MinutesOf(Owed owed, Phase phase) => owed.Key.Kind switch
    {
        FollowUpKind.Contact when owed.Facts is { Number: 1, Every: null } => FirstContactMinutes,
        FollowUpKind.Contact => ContactMinutesIn(phase),
        FollowUpKind.CheckIn or FollowUpKind.Call => CheckInMinutes,
        FollowUpKind.Session => SessionMinutes,
        FollowUpKind.Repair or FollowUpKind.AskConsent or FollowUpKind.SafetyCheck => OtherMinutes,
        _ => 0,
    };
}
