namespace CareCoord.Domain.Interventions;

public sealed partial class Intervention
{
    /// <summary>Moves dose or stage, as a named person decided.</summary>
    /// <param name="move">Which way.</param>
    /// <param name="to">To which minutes or stage.</param>
    /// <param name="protocol">The protocol, in the version it was started with.</param>
    /// <param name="decided">Who decided, and why.</param>
    /// <exception cref="RuleViolationException">intervention.stopped, intervention.paused, intervention.cap, intervention.floor, intervention.stage</exception>
    public void Move(MoveKind move, MoveTarget to, Protocol protocol, Decided decided)
    {
        RequireRunning(allowPaused: !move.GoesUp());
        var from = Standing();
        if (to.Minutes is { } minutes)
        {
            SetMinutes(minutes);
            Note(InterventionChangeKind.Moved, move, from, Standing(), decided);
        }
        else
        {
            var stage = protocol.StageOf(to.Stage) ?? throw new RuleViolationException("intervention.stage", "That stage is not one of this practice's.");
            (from, Stage, StageSince) = (Stage ?? "", stage.Id, decided.Day);
            DoseMinutes = MinutesOf(stage) ?? DoseMinutes;
            Note(InterventionChangeKind.Moved, move, from, stage.Id, decided);
        }
    }

    /// <summary>Decides against a proposed move; the week that earned it does not earn the next.</summary>
    public void Keep(MoveKind move, Decided decided) => Note(InterventionChangeKind.Kept, move, Standing(), Standing(), decided);

    /// <summary>Pauses until a day; nothing is expected meanwhile.</summary>
    /// <param name="until">The day on which it goes on; after today.</param>
    /// <param name="decided">Who decided, and why.</param>
    /// <exception cref="RuleViolationException">intervention.stopped, intervention.pause-end</exception>
    public void Pause(DateOnly until, Decided decided)
    {
        RequireRunning(allowPaused: true);
        if (until <= decided.Day)
        {
            throw new RuleViolationException("intervention.pause-end", "A pause ends on a later day. Choose one after today.");
        }

        (Status, PausedUntil) = (InterventionStatus.Paused, until);
        Note(InterventionChangeKind.Paused, null, "", $"{until:yyyy-MM-dd}", decided);
    }

    /// <summary>Goes on after a pause; going on when it runs does nothing.</summary>
    public void Resume(Decided decided)
    {
        if (Status == InterventionStatus.Paused)
        {
            (Status, PausedUntil) = (InterventionStatus.Running, null);
            Note(InterventionChangeKind.Resumed, null, "", Standing(), decided);
        }
    }

    /// <summary>Stops for good.</summary>
    /// <param name="decided">Who decided, and why; the reason is needed.</param>
    /// <exception cref="RuleViolationException">intervention.stopped, intervention.stop-why</exception>
    public void Stop(Decided decided)
    {
        RequireRunning(allowPaused: true);
        if (string.IsNullOrWhiteSpace(decided.Why))
        {
            throw new RuleViolationException("intervention.stop-why", "Say why it ends, in a few words.");
        }

        (Status, PausedUntil, StoppedOn) = (InterventionStatus.Stopped, null, decided.Day);
        Note(InterventionChangeKind.Stopped, MoveKind.End, Standing(), "", decided);
    }

    /// <summary>The minutes that a stage asks for, never more than what was agreed as the most; null when it asks for none of its own.</summary>
    private decimal? MinutesOf(Stage? stage) => stage?.Minutes is { } own ? Math.Min(own, CapMinutes ?? own) : null;

    private void SetMinutes(decimal minutes)
    {
        if (minutes <= 0)
        {
            throw new RuleViolationException("intervention.floor", "A practice takes at least a minute. Pause or stop it instead.");
        }

        if (minutes > CapMinutes)
        {
            throw new RuleViolationException("intervention.cap", $"The longest practice agreed is {CapMinutes:0.##} minutes.");
        }

        DoseMinutes = minutes;
    }

    private void RequireRunning(bool allowPaused)
    {
        if (Status == InterventionStatus.Stopped)
        {
            throw new RuleViolationException("intervention.stopped", "This has been stopped. Give it anew if it is wanted again.");
        }

        if (Status == InterventionStatus.Paused && !allowPaused)
        {
            throw new RuleViolationException("intervention.paused", "This is paused. Let it go on first.");
        }
    }
}
