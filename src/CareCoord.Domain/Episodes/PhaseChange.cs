using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Episodes;

/// <summary>One change of where a person is in care: from which phase to which, who, when, why.</summary>
public sealed class PhaseChange : IAboutPatient
{
    private PhaseChange()
    {
    }

    internal PhaseChange(Episode episode, Phase from, PhaseDecided decided)
    {
        Id = decided.Id;
        EpisodeId = episode.Id;
        PatientId = episode.PatientId;
        Before = from;
        After = episode.Phase;
        Until = episode.PausedUntil;
        By = decided.By;
        At = decided.At.ToMicroseconds();
        Day = decided.Day;
        Why = decided.Why.Trim();
        ProposalId = decided.Proposal;
        PersonAgrees = decided.PersonAgrees;
    }

    /// <summary>Its id.</summary>
    public PhaseChangeId Id { get; private set; }

    /// <summary>The stretch of care.</summary>
    public EpisodeId EpisodeId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The phase before.</summary>
    public Phase Before { get; private set; }

    /// <summary>The phase after.</summary>
    public Phase After { get; private set; }

    /// <summary>The day on which a pause ends; set exactly for a pause.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Who decided.</summary>
    public StaffId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The person's local day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Why; may be empty where a pause ends.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The proposal that led to it; null for a decision of somebody's own.</summary>
    public ProposalId? ProposalId { get; private set; }

    /// <summary>Whether the person agreed; null when they were not asked.</summary>
    public bool? PersonAgrees { get; private set; }
}
