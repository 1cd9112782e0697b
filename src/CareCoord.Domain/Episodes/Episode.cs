using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Episodes;

/// <summary>One stretch of care of a person, from <em>Take into care</em> to the closing review. One is open at most.</summary>
public sealed class Episode : IAboutPatient, IVersioned
{
    private readonly List<PhaseChange> _changes = [];

    private Episode()
    {
    }

    /// <summary>Takes a person into care.</summary>
    /// <param name="id">Id of the episode.</param>
    /// <param name="patient">The person.</param>
    /// <param name="phase">The phase to begin in; not paused.</param>
    /// <param name="lead">The named lead clinician.</param>
    /// <param name="coordinator">The coordinator, who owns the contacts of the phase.</param>
    /// <param name="disciplines">The disciplines that take part.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="RuleViolationException">episode.phase, episode.disciplines</exception>
    public Episode(EpisodeId id, PatientId patient, Phase phase, StaffId lead, StaffId coordinator, IEnumerable<Discipline> disciplines, DateOnly on)
    {
        if (phase == Phase.Paused)
        {
            throw new RuleViolationException("episode.phase", "Care cannot begin paused. Choose another phase.");
        }

        Id = id;
        PatientId = patient;
        Phase = phase;
        LeadId = lead;
        CoordinatorId = coordinator;
        Disciplines = disciplines.Distinct().Order().ToList();
        TakenIntoCareOn = on;
        PhaseSince = on;
        if (Disciplines.Count == 0)
        {
            throw new RuleViolationException("episode.disciplines", "Name at least one discipline that takes part.");
        }
    }

    /// <summary>Id of the episode.</summary>
    public EpisodeId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Where the person is in care.</summary>
    public Phase Phase { get; private set; }

    /// <summary>The day on which the phase began.</summary>
    public DateOnly PhaseSince { get; private set; }

    /// <summary>The day on which the person was taken into care; the first phases count from it.</summary>
    public DateOnly TakenIntoCareOn { get; private set; }

    /// <summary>The named lead clinician.</summary>
    public StaffId LeadId { get; private set; }

    /// <summary>The coordinator.</summary>
    public StaffId CoordinatorId { get; private set; }

    /// <summary>The disciplines that take part, in their fixed order.</summary>
    public IReadOnlyList<Discipline> Disciplines { get; private set; } = [];

    /// <summary>The interval in days that a clinician chose instead of the phase's default, if any.</summary>
    public int? ChosenIntervalDays { get; private set; }

    /// <summary>The day on which a pause ends; set exactly while paused.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>The phase to which a pause returns; set exactly while paused.</summary>
    public Phase? PhaseBeforePause { get; private set; }

    /// <summary>The day on which somebody ended the episode; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Who ended it; set exactly when it has ended.</summary>
    public StaffId? EndedBy { get; private set; }

    /// <summary>Why it was ended.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>The changes of phase made in this operation; those from before are read by themselves.</summary>
    public IReadOnlyList<PhaseChange> Changes => _changes;

    /// <summary>The day on which somebody last reviewed the case between huddles; null before the first time.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>Who did; set exactly with the day.</summary>
    public StaffId? ReviewedBy { get; private set; }

    /// <summary>The day of the next review, as they chose it; set exactly with the day.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Hands the lead or the coordination to somebody else.</summary>
    public void Name(StaffId lead, StaffId coordinator)
    {
        LeadId = lead;
        CoordinatorId = coordinator;
        Version++;
    }

    /// <summary>Moves to another phase, decided by a named person.</summary>
    /// <param name="phase">The new phase; pausing has its own verb.</param>
    /// <param name="decided">Who decided, when, and why.</param>
    /// <exception cref="RuleViolationException">episode.phase, episode.same-phase, episode.ended</exception>
    public void MoveTo(Phase phase, PhaseDecided decided)
    {
        RequireOpen();
        if (phase == Phase)
        {
            throw new RuleViolationException("episode.same-phase", "This is the phase already. Choose another.");
        }

        if (phase == Phase.Paused)
        {
            throw new RuleViolationException("episode.phase", "A pause needs an end date: use Pause.");
        }

        var from = Phase;
        (Phase, PhaseSince, PausedUntil, PhaseBeforePause) = (phase, decided.Day, null, null);
        Note(from, decided);
    }

    /// <summary>Pauses care; nothing is planned until the end date.</summary>
    /// <param name="until">The day on which the pause ends.</param>
    /// <param name="decided">Who decided, when, and why.</param>
    /// <exception cref="RuleViolationException">episode.pause-end, episode.ended</exception>
    public void Pause(DateOnly until, PhaseDecided decided)
    {
        RequireOpen();
        if (until <= decided.Day)
        {
            throw new RuleViolationException("episode.pause-end", "A pause ends on a later day. Choose one after today.");
        }

        var from = Phase;
        PhaseBeforePause ??= from;
        (Phase, PhaseSince, PausedUntil) = (Phase.Paused, decided.Day, until);
        Note(from, decided);
    }

    /// <summary>Ends a pause: back to the phase before it.</summary>
    /// <param name="decided">Who decided, when, and why.</param>
    /// <exception cref="RuleViolationException">episode.not-paused, episode.ended</exception>
    public void Resume(PhaseDecided decided) => MoveTo(
        PhaseBeforePause ?? throw new RuleViolationException("episode.not-paused", "Care is not paused. Reload to see how it stands."), decided);

    /// <summary>Chooses the interval of contacts.</summary>
    /// <param name="days">Days between contacts, one of those the phase allows; null takes the default.</param>
    public void ContactEvery(int? days)
    {
        ChosenIntervalDays = days;
        Version++;
    }

    /// <summary>Reviews the case between huddles: nothing changes. What others edit of the episode stays as it is, so its version does.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="on">The person's local day.</param>
    /// <param name="next">The day of the next review, after it.</param>
    /// <exception cref="RuleViolationException">episode.next-review, episode.ended</exception>
    public void Review(StaffId by, DateOnly on, DateOnly next)
    {
        RequireOpen();
        if (next <= on)
        {
            throw new RuleViolationException("episode.next-review", "The next review lies ahead. Choose a day after today.");
        }

        (ReviewedOn, ReviewedBy, NextReviewOn) = (on, by, next);
    }

    /// <summary>Ends the episode: decided by a named person, never by itself.</summary>
    /// <param name="by">Who decided.</param>
    /// <param name="because">Why.</param>
    /// <param name="on">The person's local day.</param>
    /// <exception cref="RuleViolationException">episode.end-why, episode.ended</exception>
    public void End(StaffId by, string because, DateOnly on)
    {
        RequireOpen();
        if (string.IsNullOrWhiteSpace(because))
        {
            throw new RuleViolationException("episode.end-why", "Say why care ends, in a few words.");
        }

        (EndedOn, EndedBy, EndedBecause) = (on, by, because.Trim());
        Version++;
    }

    private void Note(Phase from, PhaseDecided decided)
    {
        _changes.Add(new PhaseChange(this, from, decided));
        Version++;
    }

    private void RequireOpen()
    {
        if (EndedOn is not null)
        {
            throw new RuleViolationException("episode.ended", "This episode of care has ended. Take the person into care again.");
        }
    }
}
