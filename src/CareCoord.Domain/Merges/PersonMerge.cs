using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Merges;

/// <summary>Somebody found that two records are one person's, and put what stood in one into the other; it can be undone.</summary>
public sealed class PersonMerge : IAboutPatient
{
    private PersonMerge()
    {
    }

    /// <summary>Keeps who decided it, and why.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="away">The record that is put into the other.</param>
    /// <param name="survivor">The record that stays.</param>
    /// <param name="because">Why both are the same person.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">merge.same: a record is not merged with itself.</exception>
    public PersonMerge(PersonMergeId id, PatientId away, PatientId survivor, string because, StaffId by, DateTimeOffset at)
    {
        if (away == survivor)
        {
            throw new RuleViolationException("merge.same", "This is one and the same record. Choose another one.");
        }

        Id = id;
        PatientId = away;
        SurvivorId = survivor;
        Because = because;
        By = by;
        At = at.ToMicroseconds();
    }

    /// <summary>Longest reason, in characters.</summary>
    public const int BecauseLength = 500;

    /// <summary>Its id.</summary>
    public PersonMergeId Id { get; private set; }

    /// <summary>The record that was put into the other.</summary>
    public PatientId PatientId { get; private set; }

    /// <summary>The record that stayed.</summary>
    public PatientId SurvivorId { get; private set; }

    /// <summary>Why both are the same person.</summary>
    public string Because { get; private set; } = "";

    /// <summary>Who said so.</summary>
    public StaffId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who undid it; null while it stands.</summary>
    public StaffId? UndoneBy { get; private set; }

    /// <summary>When it was undone.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Why it was undone; empty while it stands.</summary>
    public string UndoneBecause { get; private set; } = "";

    /// <summary>They are two people after all.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">merge.undone: it was undone already.</exception>
    public void Undo(StaffId by, string because, DateTimeOffset at)
    {
        if (UndoneAt is not null)
        {
            throw new RuleViolationException("merge.undone", "A colleague has undone this already. Reload the page.");
        }

        (UndoneBy, UndoneBecause, UndoneAt) = (by, because, at.ToMicroseconds());
    }
}
