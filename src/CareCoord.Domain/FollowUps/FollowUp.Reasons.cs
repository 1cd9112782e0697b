using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <content>Several reasons in one follow-up.</content>
public sealed partial class FollowUp
{
    /// <summary>
    /// Takes on one more reason: one contact answers both. It then belongs to the owner of the reason due first,
    /// and is owed when that one is, unless day and owner were agreed with the person.
    /// </summary>
    /// <param name="reasonId">Id of the reason.</param>
    /// <param name="owed">What is owed besides.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, follow-up.merge, follow-up.window</exception>
    public void Merge(FollowUpReasonId reasonId, Owed owed)
    {
        RequireOpen();
        if (!owed.Key.Kind.IsContact() || !Live.All(x => x.Kind.IsContact()) || IsAboutSafety() || ReasonSource.IsSafety(owed.Key.Source))
        {
            throw new RuleViolationException("follow-up.merge", "Only contacts merge; sessions, reviews and anything of safety stand alone.");
        }

        if (owed.Key.Episode != EpisodeId || (owed.Channel is not null && Channel is not null && owed.Channel != Channel))
        {
            throw new RuleViolationException("follow-up.merge", "These two cannot be one contact: no channel fits both.");
        }

        _reasons.Add(new FollowUpReason(reasonId, Id, PatientId, owed));
        Settle();
        Version++;
    }

    /// <summary>Drops a reason that no longer holds. Without any left the follow-up is withdrawn; the key is free again.</summary>
    /// <param name="key">Key of the reason; one that is not there is dropped without effect.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The person's local day.</param>
    public void Withdraw(ReasonKey key, DateTimeOffset at, DateOnly on)
    {
        RequireOpen();
        var dropped = Live.Where(x => x.Key == key).ToList();
        dropped.ForEach(x => x.Release(on));
        if (dropped.Count == 0)
        {
            return;
        }

        if (Live.Any())
        {
            Settle();
            Version++;
        }
        else
        {
            EndWithdrawn("No longer needed.", at, on);
        }
    }

    /// <summary>Puts a reason off to a day on which its owner works; what was agreed with the person stays.</summary>
    /// <param name="key">Key of the reason; one that is not there changes nothing.</param>
    /// <param name="dueOn">The new day by which it is owed; an earlier one changes nothing.</param>
    /// <exception cref="RuleViolationException">follow-up.ended</exception>
    public void Shift(ReasonKey key, DateOnly dueOn)
    {
        RequireOpen();
        var shifted = Live.Where(x => x.Key == key && x.DueOn < dueOn).ToList();
        if (shifted.Count > 0)
        {
            shifted.ForEach(x => x.DueBy(dueOn));
            Settle();
            Version++;
        }
    }

    /// <summary>Hands what one person owes here to another.</summary>
    /// <param name="from">Who owed it.</param>
    /// <param name="to">Who owes it from now on.</param>
    /// <returns>Ids of the reasons that passed, so that they, and no others, can be taken back.</returns>
    /// <exception cref="RuleViolationException">follow-up.ended</exception>
    public IReadOnlyList<FollowUpReasonId> Reassign(StaffId from, StaffId to)
    {
        RequireOpen();
        var passing = Live.Where(x => x.OwnerId == from).ToList();
        passing.ForEach(x => x.HandTo(to));
        OwnerId = OwnerId == from ? to : OwnerId;
        Version++;
        return [.. passing.Select(x => x.Id)];
    }
}
