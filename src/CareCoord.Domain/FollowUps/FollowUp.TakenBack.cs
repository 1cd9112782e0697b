using CareCoord.Domain.Contacts;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <content>Taking back what was recorded in error: what ended is owed again, what was agreed is as it was.</content>
public sealed partial class FollowUp
{
    /// <summary>
    /// Opens it again, because the contact that settled it was recorded in error: answered, missed or moved. Its promise is open again,
    /// and so is its booking while that is still ahead.
    /// </summary>
    /// <param name="contact">The voided contact; when another settled it, nothing changes.</param>
    /// <param name="recordedAt">When that contact was recorded: what it lifted, it lifted at that instant.</param>
    /// <param name="at">The instant.</param>
    public void Reopen(ContactId contact, DateTimeOffset recordedAt, DateTimeOffset at)
    {
        if (Status != FollowUpStatus.Open && SettledBy == contact)
        {
            Reopen(at);
            LiftedAt = LiftedAt == recordedAt ? null : LiftedAt;
        }
    }

    /// <summary>Takes back that it was marked as done, on the day of it and by whoever did it; a contact is voided instead.</summary>
    /// <param name="by">Who takes it back.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The person's local day.</param>
    /// <exception cref="RuleViolationException">follow-up.not-done, follow-up.done-by-contact, follow-up.done-by-other, follow-up.done-earlier</exception>
    public void TakeBackDone(StaffId by, DateTimeOffset at, DateOnly on)
    {
        if (Status != FollowUpStatus.Done)
        {
            throw new RuleViolationException("follow-up.not-done", "This is not marked as done. Reload to see how it stands.");
        }

        if (SettledBy is not null)
        {
            throw new RuleViolationException("follow-up.done-by-contact", "A contact answered this. Say of the contact that it was recorded in error.");
        }

        if (EndedBy != by)
        {
            throw new RuleViolationException("follow-up.done-by-other", "A colleague marked this as done. Only they can take it back.");
        }

        if (EndedOn != on)
        {
            throw new RuleViolationException("follow-up.done-earlier", "This was done on an earlier day and stands in the record. Add what is owed anew.");
        }

        Reopen(at);
    }

    /// <summary>Takes back that it was put off: it stands on the lists again, and this putting off does not count.</summary>
    /// <exception cref="RuleViolationException">follow-up.ended</exception>
    public void TakeBackSnooze()
    {
        RequireOpen();
        if (SnoozedUntil is not null)
        {
            (SnoozedUntil, SnoozedBecause, SnoozeCount) = (null, "", SnoozeCount - 1);
            Version++;
        }
    }

    /// <summary>Takes back that it was handed over: what passed goes back, what the other owed in it before stays.</summary>
    /// <param name="handed">The reasons that passed.</param>
    /// <param name="from">Who has them now.</param>
    /// <param name="to">Who had them.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, follow-up.handed-on</exception>
    public void TakeBackReassign(IReadOnlyCollection<FollowUpReasonId> handed, StaffId from, StaffId to)
    {
        RequireOpen();
        var passing = Live.Where(x => x.OwnerId == from && handed.Contains(x.Id)).ToList();
        if (passing.Count == 0)
        {
            throw new RuleViolationException("follow-up.handed-on", "This was handed on or done meanwhile, so it stays as it is.");
        }

        passing.ForEach(x => x.HandTo(to));
        OwnerId = OwnerId == from ? to : OwnerId;
        Version++;
    }

    /// <summary>
    /// Gives its reasons back to the one it was moved from, because the move was recorded in error. Only what nobody has touched since:
    /// a booking, or a word given anew, is kept.
    /// </summary>
    /// <param name="from">The one that was moved here.</param>
    /// <param name="movedAt">When it was moved.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The person's local day.</param>
    /// <returns>False when it stays as it is.</returns>
    public bool GiveBack(FollowUp from, DateTimeOffset movedAt, DateTimeOffset at, DateOnly on)
    {
        if (Status != FollowUpStatus.Open || from.SupersededBy != Id || WasAgreedSince(movedAt) || SnoozeCount > 0)
        {
            return false;
        }

        var carried = Live.ToList();
        carried.ForEach(x => x.Release(on));
        EndWithdrawn("The move was recorded in error.", at, on);
        from._reasons.Where(x => carried.Exists(y => y.Key == x.Key)).ToList().ForEach(x => x.Restore());
        from.SupersededBy = null;
        return true;
    }

    /// <summary>True when something was agreed with the person after an instant: a time is booked, or a word was given anew.</summary>
    public bool WasAgreedSince(DateTimeOffset at) => FindBooking() is not null || (ToldAt > at && HasUnsettledPromise);

    private void Reopen(DateTimeOffset at)
    {
        var kept = Status switch
        {
            FollowUpStatus.Done => BookingStatus.Attended,
            FollowUpStatus.Missed => BookingStatus.Missed,
            _ => BookingStatus.Changed,
        };
        _bookings.FindLast(x => x.Status == kept && x.StartsAt > at)?.Reopen();
        (Status, EndedOn, EndedBy, EndedBecause) = (FollowUpStatus.Open, null, null, "");
        (SettledBy, KeptAt, MissedThrough) = (null, null, null);
        Version++;
    }
}
