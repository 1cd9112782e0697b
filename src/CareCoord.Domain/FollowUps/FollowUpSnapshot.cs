using CareCoord.Domain.Contacts;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <summary>A follow-up as plain values, for the pure functions that plan, match and list.</summary>
public sealed record FollowUpSnapshot
{
    /// <summary>Its id.</summary>
    public required FollowUpId Id { get; init; }

    /// <summary>What is owed.</summary>
    public required FollowUpKind Kind { get; init; }

    /// <summary>The discipline of the reason due first.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>Who owes it.</summary>
    public required StaffId OwnerId { get; init; }

    /// <summary>First day on which doing it counts.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>The day by which it is owed.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How it stands.</summary>
    public required FollowUpStatus Status { get; init; }

    /// <summary>Its reasons that are not released; at least one while it is open.</summary>
    public required IReadOnlyList<Owed> Reasons { get; init; }

    /// <summary>The day on which it ended, if it has.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The channel it needs; null = any.</summary>
    public Channel? Channel { get; init; }

    /// <summary>When the booking that stands begins.</summary>
    public DateTimeOffset? BookedAt { get; init; }

    /// <summary>What the person was told.</summary>
    public Promise? Promise { get; init; }

    /// <summary>The day until which it was put off.</summary>
    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>How often it was put off.</summary>
    public int SnoozeCount { get; init; }

    /// <summary>True while it is owed.</summary>
    public bool IsOpen => Status == FollowUpStatus.Open;

    /// <summary>True when date and owner are agreed with the person: booked, or told and not settled yet.</summary>
    public bool IsAgreed => BookedAt is not null || Promise is { IsUnsettled: true };

    /// <summary>True when safety is among its reasons.</summary>
    public bool IsAboutSafety => Kind.IsSafety() || Reasons.Any(x => ReasonSource.IsSafety(x.Key.Source));

    /// <summary>The same with other days of its reasons: unless it is agreed it takes the days, the kind and the owner of the one due first.</summary>
    /// <param name="reasons">Its reasons; at least one.</param>
    public FollowUpSnapshot With(IReadOnlyList<Owed> reasons)
    {
        var first = reasons.DueFirst().First();
        var settled = this with { Kind = first.Key.Kind, Reasons = reasons };
        return IsAgreed ? settled : settled with { Discipline = first.Discipline, OwnerId = first.OwnerId, OpensOn = first.OpensOn, DueOn = first.DueOn };
    }

    /// <summary>Takes the values of a follow-up.</summary>
    public static FollowUpSnapshot Of(FollowUp followUp) => new()
    {
        Id = followUp.Id,
        Kind = followUp.Kind,
        Discipline = followUp.Discipline,
        OwnerId = followUp.OwnerId,
        OpensOn = followUp.OpensOn,
        DueOn = followUp.DueOn,
        Status = followUp.Status,
        Reasons = [.. followUp.Reasons.Where(x => x.IsLive).Select(x => x.Within(x.OpensOn, x.DueOn))],
        EndedOn = followUp.EndedOn,
        Channel = followUp.Channel,
        BookedAt = followUp.FindBooking()?.StartsAt,
        Promise = followUp.FindPromise(),
        SnoozedUntil = followUp.SnoozedUntil,
        SnoozeCount = followUp.SnoozeCount,
    };
}
