using CareCoord.Domain.Content;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Forms;

/// <summary>A form as it was filled in: the answers as given, with the form's id and version, so that they are read with its own words for ever.</summary>
public sealed class Entry : IAboutPatient
{
    private Entry()
    {
    }

    /// <summary>Keeps what was answered.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="form">The form or card, with its version.</param>
    /// <param name="answers">The answers, checked and completed by the form's own questions.</param>
    /// <param name="happenedAt">When the thing happened; not in the future.</param>
    /// <param name="day">The person's local day of it.</param>
    /// <param name="recordedBy">Who wrote it down.</param>
    /// <param name="recordedAt">When it was written down.</param>
    /// <param name="intervention">The intervention it belongs to, if any.</param>
    /// <param name="stage">The stage that ran then, if any.</param>
    /// <exception cref="RuleViolationException">entry.future</exception>
    public Entry(
        EntryId id, PatientId patient, ContentRef form, Answers answers, DateTimeOffset happenedAt, DateOnly day,
        StaffId recordedBy, DateTimeOffset recordedAt, InterventionId? intervention = null, string? stage = null)
    {
        if (happenedAt > recordedAt)
        {
            throw new RuleViolationException("entry.future", "That time has not come yet. Choose one that has passed.");
        }

        Id = id;
        PatientId = patient;
        Form = form.Id;
        FormVersion = form.Version;
        Answers = answers;
        HappenedAt = happenedAt.ToMicroseconds();
        Day = day;
        RecordedBy = recordedBy;
        RecordedAt = recordedAt.ToMicroseconds();
        InterventionId = intervention;
        Stage = stage;
    }

    /// <summary>Its id.</summary>
    public EntryId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Id of the form or card.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Version of the form or card.</summary>
    public int FormVersion { get; private set; }

    /// <summary>The answers as given, computed ones included.</summary>
    public Answers Answers { get; private set; } = Answers.None;

    /// <summary>When the thing happened.</summary>
    public DateTimeOffset HappenedAt { get; private set; }

    /// <summary>The person's local day of it.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public StaffId RecordedBy { get; private set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The intervention it belongs to, if any.</summary>
    public InterventionId? InterventionId { get; private set; }

    /// <summary>The stage that ran then, if any.</summary>
    public string? Stage { get; private set; }

    /// <summary>When it was declared void; a void entry is not there for rules and charts.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who declared it void.</summary>
    public StaffId? VoidedBy { get; private set; }

    /// <summary>What was wrong with it.</summary>
    public string VoidedBecause { get; private set; } = "";

    /// <summary>Declares it void.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">What was wrong with it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">entry.void-why</exception>
    public void Void(StaffId by, string why, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new RuleViolationException("entry.void-why", "Say what was wrong with it, in a few words.");
        }

        if (VoidedAt is null)
        {
            (VoidedBy, VoidedBecause, VoidedAt) = (by, why.Trim(), at.ToMicroseconds());
        }
    }
}
