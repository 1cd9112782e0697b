using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Plans;

/// <summary>Something the person wants to do again, in their words, rated 0 (not at all) to 10 (as I wish) at each contact.</summary>
public sealed class Goal : IAboutPatient, IVersioned
{
    private Goal()
    {
    }

    /// <summary>Sets a goal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="episode">The episode of care.</param>
    /// <param name="activity">The activity, in the person's words.</param>
    /// <param name="by">By when; null when not agreed yet.</param>
    /// <param name="isTarget">True for the one by which success is measured.</param>
    public Goal(GoalId id, PatientId patient, EpisodeId episode, string activity, DateOnly? by, bool isTarget)
    {
        Id = id;
        PatientId = patient;
        EpisodeId = episode;
        Activity = activity;
        By = by;
        IsTarget = isTarget;
    }

    /// <summary>Longest activity, in characters.</summary>
    public const int TextLength = 300;

    /// <summary>Its id.</summary>
    public GoalId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The episode of care.</summary>
    public EpisodeId EpisodeId { get; private set; }

    /// <summary>The activity, in the person's words.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly? By { get; private set; }

    /// <summary>The rating at which the goal counts as reached, 0 to 10; null when not agreed yet.</summary>
    public int? Target { get; private set; }

    /// <summary>True for the one by which success is measured.</summary>
    public bool IsTarget { get; private set; }

    /// <summary>The day on which it was reached, changed for another, or given up; null while it stands.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes words, date or target.</summary>
    /// <param name="activity">The activity, in the person's words.</param>
    /// <param name="by">By when.</param>
    /// <param name="target">The rating at which it counts as reached, 0 to 10.</param>
    /// <exception cref="RuleViolationException">goal.target</exception>
    public void Edit(string activity, DateOnly? by, int? target)
    {
        if (target is < GoalRating.Least or > GoalRating.Most)
        {
            throw new RuleViolationException("goal.target", "A goal is reached at a number from 0 to 10.");
        }

        Activity = activity;
        By = by;
        Target = target;
        Version++;
    }

    /// <summary>Ends the goal.</summary>
    public void End(DateOnly on)
    {
        EndedOn ??= on;
        Version++;
    }
}
