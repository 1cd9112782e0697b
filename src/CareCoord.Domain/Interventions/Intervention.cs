using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Interventions;

/// <summary>A protocol given to a person: its own dose, stage, slots and story. It stays on the version it was started with.</summary>
public sealed partial class Intervention : IAboutPatient, IVersioned
{
    private readonly List<InterventionChange> _changes = [];

    private Intervention()
    {
    }

    /// <summary>Gives a protocol to a person; the caller has asked <see cref="StartCheck"/> before.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="episode">The episode of care.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="setup">The answers to its setup, checked and completed.</param>
    /// <param name="owner">Who carries it out.</param>
    /// <param name="slots">At what times of the person's day it is practised; as many as the dose says, or none.</param>
    /// <param name="decided">Who gave it, and when.</param>
    /// <exception cref="RuleViolationException">intervention.slots</exception>
    public Intervention(
        InterventionId id, PatientId patient, EpisodeId episode, Protocol protocol, Answers setup, StaffId owner, IReadOnlyList<TimeOnly> slots, Decided decided)
    {
        var perDay = protocol.Dose?.PerDay ?? 0;
        if (slots.Count != perDay || slots.Distinct().Count() != slots.Count)
        {
            throw new RuleViolationException("intervention.slots", $"Choose {perDay} different {(perDay == 1 ? "time" : "times")} of day for the practice.");
        }

        Id = id;
        PatientId = patient;
        EpisodeId = episode;
        Protocol = protocol.Header.Id;
        ProtocolVersion = protocol.Header.Version;
        Setup = setup;
        OwnerId = owner;
        Slots = [.. slots.Order()];
        StartedOn = decided.Day;
        Stage = protocol.StageAtStart(setup)?.Id;
        StageSince = decided.Day;
        CapMinutes = protocol.Dose is { } cap ? setup.NumberOf(cap.Minutes.CapFrom ?? "") ?? cap.Minutes.Cap : null;
        DoseMinutes = protocol.Dose is { } dose ? setup.NumberOf(dose.Minutes.StartFrom ?? "") ?? MinutesOf(protocol.StageOf(Stage)) ?? dose.Minutes.Start : null;
        Note(InterventionChangeKind.Started, null, "", Standing(), decided);
    }

    /// <summary>Its id.</summary>
    public InterventionId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The episode of care.</summary>
    public EpisodeId EpisodeId { get; private set; }

    /// <summary>Id of the protocol.</summary>
    public string Protocol { get; private set; } = "";

    /// <summary>The version it was started with.</summary>
    public int ProtocolVersion { get; private set; }

    /// <summary>The answers to the protocol's setup.</summary>
    public Answers Setup { get; private set; } = Answers.None;

    /// <summary>Who carries it out.</summary>
    public StaffId OwnerId { get; private set; }

    /// <summary>Times of the person's day at which it is practised.</summary>
    public IReadOnlyList<TimeOnly> Slots { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public InterventionStatus Status { get; private set; }

    /// <summary>The person's local day on which it was given.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>The stage it is in; null for a protocol without stages.</summary>
    public string? Stage { get; private set; }

    /// <summary>The day on which the stage began.</summary>
    public DateOnly StageSince { get; private set; }

    /// <summary>Minutes of one practice; null for a protocol without a dose.</summary>
    public decimal? DoseMinutes { get; private set; }

    /// <summary>The most minutes that may be proposed.</summary>
    public decimal? CapMinutes { get; private set; }

    /// <summary>The day on which a pause ends; set exactly while paused.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>The day on which it was stopped.</summary>
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>Its story, oldest first.</summary>
    public IReadOnlyList<InterventionChange> Changes => _changes;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The protocol with the version it was started with.</summary>
    public ContentRef ProtocolRef => new(Protocol, ProtocolVersion);

    private string Standing() => DoseMinutes is { } minutes ? MoveTarget.OfMinutes(minutes).ToString() : Stage ?? "";

    private void Note(InterventionChangeKind kind, MoveKind? move, string from, string to, Decided decided)
    {
        _changes.Add(new InterventionChange(Id, PatientId, kind, move, from, to, decided));
        Version++;
    }
}
