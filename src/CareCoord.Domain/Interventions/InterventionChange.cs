using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Interventions;

/// <summary>One change of an intervention: what, from what to what, who, when, why. The story of the dose.</summary>
public sealed class InterventionChange : IAboutPatient
{
    /// <summary>Longest reason, in characters.</summary>
    public const int WhyLength = 500;

    private InterventionChange()
    {
    }

    internal InterventionChange(InterventionId intervention, PatientId patient, InterventionChangeKind kind, MoveKind? move, string from, string to, Decided decided)
    {
        Id = decided.Id;
        InterventionId = intervention;
        PatientId = patient;
        Kind = kind;
        Move = move;
        From = from;
        To = to;
        By = decided.By;
        At = decided.At.ToMicroseconds();
        Day = decided.Day;
        Why = decided.Why.Trim();
        ProposalId = decided.Proposal;
        PersonAgrees = decided.PersonAgrees;
    }

    /// <summary>Its id.</summary>
    public InterventionChangeId Id { get; private set; }

    /// <summary>The intervention.</summary>
    public InterventionId InterventionId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>What happened.</summary>
    public InterventionChangeKind Kind { get; private set; }

    /// <summary>The move that was made or decided against.</summary>
    public MoveKind? Move { get; private set; }

    /// <summary>Dose or stage before, in words; may be empty.</summary>
    public string From { get; private set; } = "";

    /// <summary>Dose or stage after, in words; may be empty.</summary>
    public string To { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public StaffId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The person's local day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The proposal that led to it; null for a decision of somebody's own.</summary>
    public ProposalId? ProposalId { get; private set; }

    /// <summary>Whether the person agreed; null when they were not asked.</summary>
    public bool? PersonAgrees { get; private set; }
}
