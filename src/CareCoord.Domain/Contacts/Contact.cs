using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Contacts;

/// <summary>What happened between us and a person. It may not have been planned; it answers what was owed (see <see cref="ContactAnswers"/>).</summary>
public sealed class Contact : IAboutPatient
{
    private Contact()
    {
    }

    /// <summary>Records a contact.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="details">Who, how, when, and how it went.</param>
    /// <param name="recordedAt">The instant of recording.</param>
    /// <exception cref="RuleViolationException">contact.future, contact.minutes, contact.note, contact.told-nothing</exception>
    public Contact(ContactId id, ContactDetails details, DateTimeOffset recordedAt)
    {
        Check(details, recordedAt);
        Id = id;
        PatientId = details.PatientId;
        EpisodeId = details.EpisodeId;
        By = details.By;
        Discipline = details.Discipline;
        Channel = details.Channel;
        Nature = details.Nature;
        Outcome = details.Outcome;
        At = details.At.ToMicroseconds();
        Minutes = details.Minutes;
        Note = details.Note.Trim();
        NextOn = details.NextOn;
        NextTold = details.NextTold;
        RecordedAt = recordedAt.ToMicroseconds();
    }

    /// <summary>Its id.</summary>
    public ContactId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The stretch of care, if the person is in care.</summary>
    public EpisodeId? EpisodeId { get; private set; }

    /// <summary>Who was in touch.</summary>
    public StaffId By { get; private set; }

    /// <summary>The discipline they worked in.</summary>
    public Discipline Discipline { get; private set; }

    /// <summary>How.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Planned or symptom-driven.</summary>
    public ContactNature Nature { get; private set; }

    /// <summary>How it went.</summary>
    public ContactOutcome Outcome { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How long it took, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>What was said and agreed; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The day of the next contact, if one was agreed.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>True when the person was told the next day.</summary>
    public bool NextTold { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When it was voided as recorded in error; null while it stands.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who voided it.</summary>
    public StaffId? VoidedBy { get; private set; }

    /// <summary>Why it was voided; else empty.</summary>
    public string VoidedBecause { get; private set; } = "";

    /// <summary>True when the person was reached and the record stands: it counts as the last completed contact.</summary>
    public bool Counts => Outcome == ContactOutcome.Reached && VoidedAt is null;

    /// <summary>Voids it as recorded in error. It stays readable, and counts for nothing. Voiding twice does nothing.</summary>
    /// <param name="by">Who voids it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="RuleViolationException">contact.void-why</exception>
    public void Void(StaffId by, string why, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new RuleViolationException("contact.void-why", "Say what was wrong with it, in a few words.");
        }

        if (VoidedAt is null)
        {
            (VoidedBy, VoidedBecause, VoidedAt) = (by, why.Trim(), at.ToMicroseconds());
        }
    }

    private static void Check(ContactDetails details, DateTimeOffset recordedAt)
    {
        if (details.At > recordedAt)
        {
            throw new RuleViolationException("contact.future", "That time has not come yet. Record what happened, book what will.");
        }

        if (details.Minutes is < 0 or > ContactLimits.LongestInMinutes)
        {
            throw new RuleViolationException("contact.minutes", $"A contact takes 0 to {ContactLimits.LongestInMinutes} minutes.");
        }

        if (details.Note.Length > ContactLimits.Note)
        {
            throw new RuleViolationException("contact.note", $"The note is longer than {ContactLimits.Note} characters. Shorten it.");
        }

        if (details.NextTold && details.NextOn is null)
        {
            throw new RuleViolationException("contact.told-nothing", "The person was told of a next contact: say on which day.");
        }
    }
}
