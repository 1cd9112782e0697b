using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Huddles;

/// <summary>One person's turn in a huddle. It ends with a decision, an owner and a date, or with no change and the next review.</summary>
public sealed class HuddleRow : IAboutPatient
{
    private HuddleRow()
    {
    }

    internal HuddleRow(HuddleRowId id, HuddleId huddle, int position, AgendaItem item, string because)
    {
        Id = id;
        HuddleId = huddle;
        Position = position;
        PatientId = item.PatientId;
        Band = item.Band;
        Since = item.Since.ToMicroseconds();
        Kind = item.Kind;
        SubjectId = item.SubjectId;
        Detail = item.Detail;
        TimesCarriedOver = item.Unreached?.Times ?? 0;
        CarriedSince = item.Unreached?.Since;
        Because = because;
    }

    /// <summary>Its id.</summary>
    public HuddleRowId Id { get; private set; }

    /// <summary>The huddle.</summary>
    public HuddleId HuddleId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Why the person is on the agenda, as it stood when the huddle began.</summary>
    public Band Band { get; private set; }

    /// <summary>Since when it waited.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Why, more closely.</summary>
    public AttentionKind Kind { get; private set; }

    /// <summary>What it was about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The facts of the printed reason.</summary>
    public AttentionDetail Detail { get; private set; } = new();

    /// <summary>How many huddles in a row had not reached the person before this one.</summary>
    public int TimesCarriedOver { get; private set; }

    /// <summary>When the first of them began.</summary>
    public DateTimeOffset? CarriedSince { get; private set; }

    /// <summary>Why somebody added the person to the agenda, or took them off it; empty when the rules put them there.</summary>
    public string Because { get; private set; } = "";

    /// <summary>How it stands.</summary>
    public HuddleRowStatus Status { get; private set; }

    /// <summary>When the team turned to the person; null before.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who recorded the end.</summary>
    public StaffId? EndedBy { get; private set; }

    /// <summary>What was decided; else empty.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Who carries it out.</summary>
    public StaffId? OwnerId { get; private set; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The follow-up the decision became.</summary>
    public FollowUpId? FollowUpId { get; private set; }

    /// <summary>The day of the next review, when nothing changes.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>What the next huddle must know of a turn that was not reached; null for one that was.</summary>
    /// <param name="huddleStartedAt">When this huddle began.</param>
    public UnreachedInHuddle? FindUnreached(DateTimeOffset huddleStartedAt) => Status switch
    {
        HuddleRowStatus.CarriedOver => new UnreachedInHuddle(Id, Band, TimesCarriedOver + 1, CarriedSince ?? huddleStartedAt),
        HuddleRowStatus.TakenOff when CarriedSince is { } since => new UnreachedInHuddle(Id, Band, TimesCarriedOver, since),
        _ => null,
    };

    internal void Open(DateTimeOffset at) => OpenedAt ??= at.ToMicroseconds();

    internal FollowUp Decide(HuddleDecision decision, StaffId by, DateTimeOffset at, DateOnly today)
    {
        RequireWaiting();
        if (string.IsNullOrWhiteSpace(decision.Text) || decision.OwnerId is not { } owner || decision.DueOn is not { } due)
        {
            throw new RuleViolationException("huddle.row-without-decision", "A turn ends with a decision, an owner and a date, or with no change and the day of the next review.");
        }

        if (due < today)
        {
            throw new RuleViolationException("huddle.past", "That day has passed. Choose today or a later day.");
        }

        var followUp = new FollowUp(decision.FollowUpId, PatientId, decision.ReasonId, new Owed(
            new ReasonKey(decision.EpisodeId, ReasonSource.Of(Id), decision.Kind, "decision"),
            decision.Discipline, owner, today, due, null, new ReasonFacts(Topic: decision.Text.Trim().ReplaceLineEndings(" "), On: today)));
        (Decision, OwnerId, DueOn, FollowUpId) = (decision.Text.Trim(), owner, due, followUp.Id);
        End(HuddleRowStatus.Decided, by, at);
        return followUp;
    }

    internal void LeaveAsIs(DateOnly? nextReviewOn, StaffId by, DateTimeOffset at, DateOnly today)
    {
        RequireWaiting();
        if (nextReviewOn is not { } next)
        {
            throw new RuleViolationException("huddle.row-without-decision", "Without a change, say on which day the case is looked at again.");
        }

        if (next <= today)
        {
            throw new RuleViolationException("huddle.past", "The next review lies ahead. Choose a day after today.");
        }

        NextReviewOn = next;
        End(HuddleRowStatus.NoChange, by, at);
    }

    internal void TakeOff() => Status = HuddleRowStatus.TakenOff;

    internal void CarryOver()
    {
        if (Status == HuddleRowStatus.Waiting)
        {
            Status = HuddleRowStatus.CarriedOver;
        }
    }

    private void End(HuddleRowStatus status, StaffId by, DateTimeOffset at)
    {
        Open(at);
        (Status, EndedBy, EndedAt) = (status, by, at.ToMicroseconds());
    }

    private void RequireWaiting()
    {
        if (Status != HuddleRowStatus.Waiting)
        {
            throw new RuleViolationException("huddle.row-ended", "This turn has ended already.");
        }
    }
}
