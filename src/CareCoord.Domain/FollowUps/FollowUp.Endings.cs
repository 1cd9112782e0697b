using CareCoord.Domain.Contacts;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps;

/// <content>How a follow-up ends.</content>
public sealed partial class FollowUp
{
    /// <summary>The day on which it ended; beside <see cref="DueOn"/>, so that lateness stays visible.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Who ended it; null when the planner withdrew it.</summary>
    public StaffId? EndedBy { get; private set; }

    /// <summary>Why it was moved, missed or withdrawn; else empty.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>The contact that settled it, if one did: that answered it, or at which it was missed or moved.</summary>
    public ContactId? SettledBy { get; private set; }

    /// <summary>Why it was missed; set exactly when it was.</summary>
    public MissCause? MissedThrough { get; private set; }

    /// <summary>The follow-up that stands in its place; set exactly when it was moved.</summary>
    public FollowUpId? SupersededBy { get; private set; }

    /// <summary>Does it. Late is possible, and keeps both days.</summary>
    /// <param name="by">Who did it; anybody of the care team may.</param>
    /// <param name="at">When it was done.</param>
    /// <param name="on">The person's local day of that instant.</param>
    /// <param name="contact">The contact that answered it, if one did.</param>
    /// <param name="words">What came of it, in words; empty when there is nothing to say.</param>
    /// <exception cref="RuleViolationException">follow-up.ended</exception>
    public void Complete(StaffId by, DateTimeOffset at, DateOnly on, ContactId? contact = null, string words = "")
    {
        RequireOpen();
        End(FollowUpStatus.Done, by, on, words);
        SettledBy = contact;
        KeptAt = HasUnsettledPromise ? at.ToMicroseconds() : KeptAt;
        FindBooking()?.End(BookingStatus.Attended);
    }

    /// <summary>Records that it did not happen. Only our own doing breaks a promise.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="why">In words; needed when it was our doing.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The person's local day.</param>
    /// <param name="contact">The contact at which it was missed, if it was recorded as one.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, follow-up.missed-kind, follow-up.missed-why</exception>
    public void Miss(MissCause cause, string why, StaffId by, DateTimeOffset at, DateOnly on, ContactId? contact = null)
    {
        RequireOpen();
        if (!Kind.IsMeeting())
        {
            throw new RuleViolationException("follow-up.missed-kind", "Only a contact or a session can be missed. Do it late, move it, or withdraw it.");
        }

        why = cause == MissCause.OurDoing ? Required(why, "follow-up.missed-why") : why.Trim();
        End(FollowUpStatus.Missed, by, on, why);
        (MissedThrough, SettledBy) = (cause, contact);
        if (cause == MissCause.OurDoing)
        {
            Break(why, at);
        }
        else
        {
            Lift(at);
        }

        FindBooking()?.End(BookingStatus.Missed, why);
    }

    /// <summary>Withdraws it by hand: it is not needed. Its keys stay taken, so that planning does not bring the same one back.</summary>
    /// <param name="why">Why.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The person's local day.</param>
    /// <param name="personKnows">True when the person was told that it falls; needed while a promise is open.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, follow-up.withdraw-safety, follow-up.withdraw-told, follow-up.withdraw-why</exception>
    public void Withdraw(string why, StaffId by, DateTimeOffset at, DateOnly on, bool personKnows = false)
    {
        RequireOpen();
        if (IsAboutSafety())
        {
            throw new RuleViolationException("follow-up.withdraw-safety", "A safety check is done, or moved to another day; it is not withdrawn.");
        }

        if (PromiseStateAt(at) == PromiseState.Open && !personKnows)
        {
            throw new RuleViolationException("follow-up.withdraw-told", "The person was told of this. Tell them first that it will not be.");
        }

        EndWithdrawn(Required(why, "follow-up.withdraw-why"), at, on);
        EndedBy = by;
    }

    /// <summary>Moves it to other days. This one ends, another stands in its place with the same reasons.</summary>
    /// <param name="to">Id, window and reason ids of the one that takes its place.</param>
    /// <param name="why">Why.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The person's local day.</param>
    /// <returns>The follow-up that stands in its place.</returns>
    /// <exception cref="RuleViolationException">follow-up.ended, follow-up.window, follow-up.move-why, follow-up.move-past, follow-up.move-told</exception>
    public FollowUp Move(MoveTo to, string why, StaffId by, DateTimeOffset at, DateOnly on)
    {
        RequireOpen();
        why = Required(why, "follow-up.move-why");
        if (to.DueOn < on)
        {
            throw new RuleViolationException("follow-up.move-past", "That day has passed. Choose today or a later day.");
        }

        if (PromiseStateAt(at) == PromiseState.Open && !to.PersonKnows)
        {
            throw new RuleViolationException("follow-up.move-told", "The person was told of this. Tell them the new day first.");
        }

        var moved = Live.Select(x => x.Within(to.OpensOn, to.DueOn)).ToList();
        var next = new FollowUp(to.Id, PatientId, to.NewReasonId(), moved[0]);
        moved.Skip(1).ToList().ForEach(x => next.Merge(to.NewReasonId(), x));
        foreach (var reason in Live)
        {
            reason.Release(on);
        }

        End(FollowUpStatus.Moved, by, on, why);
        (SupersededBy, SettledBy) = (to.Id, to.Contact);
        Lift(at);
        FindBooking()?.End(BookingStatus.Changed, why);
        return next;
    }

    private void EndWithdrawn(string why, DateTimeOffset at, DateOnly on)
    {
        End(FollowUpStatus.Withdrawn, null, on, why);
        Lift(at);
        FindBooking()?.End(BookingStatus.Cancelled, why);
    }

    private void End(FollowUpStatus status, StaffId? by, DateOnly on, string because)
    {
        (Status, EndedBy, EndedOn, EndedBecause) = (status, by, on, because);
        Version++;
    }
}
