using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Contacts;

/// <summary>What is recorded of a contact.</summary>
public sealed record ContactDetails
{
    /// <summary>The person.</summary>
    public required PatientId PatientId { get; init; }

    /// <summary>The stretch of care, if the person is in care.</summary>
    public EpisodeId? EpisodeId { get; init; }

    /// <summary>Who was in touch.</summary>
    public required StaffId By { get; init; }

    /// <summary>The discipline they work in.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>How.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Planned or symptom-driven.</summary>
    public required ContactNature Nature { get; init; }

    /// <summary>How it went.</summary>
    public required ContactOutcome Outcome { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took, in minutes, 0 to <see cref="ContactLimits.LongestInMinutes"/>.</summary>
    public required int Minutes { get; init; }

    /// <summary>What was said and agreed; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The day of the next contact, if one was agreed.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>True when the person was told the next day; it is then a promise.</summary>
    public bool NextTold { get; init; }
}
