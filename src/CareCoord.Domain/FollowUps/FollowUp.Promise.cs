using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps;

/// <content>What the person was told.</content>
public sealed partial class FollowUp
{
    /// <summary>The instant by which the person was told it would happen; null when nothing was told.</summary>
    public DateTimeOffset? PromisedFor { get; private set; }

    /// <summary>When the person was told; set exactly when <see cref="PromisedFor"/> is.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Who told the person.</summary>
    public StaffId? ToldBy { get; private set; }

    /// <summary>When what was told was done, in time or late.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>When we admitted that it would not be kept.</summary>
    public DateTimeOffset? BrokenAt { get; private set; }

    /// <summary>Why it was broken, once somebody has said; else empty.</summary>
    public string BrokenBecause { get; private set; } = "";

    /// <summary>When it was lifted.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>When it was put right with the person.</summary>
    public DateTimeOffset? RepairedAt { get; private set; }

    /// <summary>Who put it right.</summary>
    public StaffId? RepairedBy { get; private set; }

    /// <summary>The promise as a value, or null when nothing was told.</summary>
    public Promise? FindPromise() => PromisedFor is { } due && ToldAt is { } told
        ? new Promise(told, due, KeptAt, BrokenAt, LiftedAt, RepairedAt)
        : null;

    /// <summary>How the promise stands; null when nothing was told.</summary>
    public PromiseState? PromiseStateAt(DateTimeOffset now) => FindPromise()?.StateAt(now);

    /// <summary>Records that the person was told: from now on it is a promise. Told again before its time, the later word counts.</summary>
    /// <param name="promisedFor">The instant by which it will happen.</param>
    /// <param name="on">The person's local day of that instant; it becomes the day by which this is owed.</param>
    /// <param name="by">Who told the person.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">follow-up.ended, promise.past, promise.broken</exception>
    public void Tell(DateTimeOffset promisedFor, DateOnly on, StaffId by, DateTimeOffset at)
    {
        RequireOpen();
        if (promisedFor <= at)
        {
            throw new RuleViolationException("promise.past", "Nobody can be promised a time that has passed. Choose a later one.");
        }

        if (PromiseStateAt(at) is PromiseState.Broken or PromiseState.Repaired)
        {
            throw new RuleViolationException("promise.broken", "The word given before was not kept. Move this to another day, so that the record keeps it, and tell the person that one.");
        }

        (PromisedFor, ToldAt, ToldBy) = (promisedFor.ToMicroseconds(), at.ToMicroseconds(), by);
        (KeptAt, BrokenAt, LiftedAt) = (null, null, null);
        (OpensOn, DueOn) = (on < OpensOn ? on : OpensOn, on);
        Version++;
    }

    /// <summary>Says why the word was not kept.</summary>
    /// <param name="why">Why.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="RuleViolationException">promise.not-broken, promise.why</exception>
    public void ExplainBreach(string why, DateTimeOffset at)
    {
        RequireBroken(at);
        BrokenBecause = Required(why, "promise.why");
        Version++;
    }

    /// <summary>Records that a broken promise was put right with the person.</summary>
    /// <param name="by">Who said sorry.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">promise.not-broken</exception>
    public void Repair(StaffId by, DateTimeOffset at)
    {
        RequireBroken(at);
        (RepairedBy, RepairedAt) = (by, at.ToMicroseconds());
        Version++;
    }

    /// <summary>Takes back that a broken promise was put right, because what put it right was recorded in error.</summary>
    public void UndoRepair()
    {
        if (RepairedAt is not null)
        {
            (RepairedBy, RepairedAt) = (null, null);
            Version++;
        }
    }

    private bool HasUnsettledPromise => FindPromise() is { IsUnsettled: true };

    private void Lift(DateTimeOffset at)
    {
        if (HasUnsettledPromise && (at <= PromisedFor || MissedThrough is not null))
        {
            LiftedAt = at.ToMicroseconds();
        }
    }

    private void Break(string why, DateTimeOffset at)
    {
        if (HasUnsettledPromise)
        {
            (BrokenAt, BrokenBecause) = (at.ToMicroseconds(), why);
        }
    }

    private void RequireBroken(DateTimeOffset at)
    {
        if (PromiseStateAt(at) != PromiseState.Broken)
        {
            throw new RuleViolationException("promise.not-broken", "No word was broken here.");
        }
    }
}
