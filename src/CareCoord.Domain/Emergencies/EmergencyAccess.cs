using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Emergencies;

/// <summary>
/// Somebody who takes no part in a person's care opened the record in an emergency: with a reason, for a while that ends by itself,
/// and looked at afterwards by whoever answers for privacy.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="patientId">Whose record.</param>
/// <param name="staffId">Who opened it.</param>
/// <param name="why">The reason, in their words.</param>
/// <param name="openedAt">When.</param>
public sealed class EmergencyAccess(EmergencyAccessId id, PatientId patientId, StaffId staffId, string why, DateTimeOffset openedAt) : IAboutPatient
{
    /// <summary>How long the record stays open. DESIGN: the length of an urgent assessment, and never more than an hour.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    /// <summary>Longest reason, and longest word of a review.</summary>
    public const int WordsLength = 1000;

    /// <summary>Its id.</summary>
    public EmergencyAccessId Id { get; private set; } = id;

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; } = patientId;

    /// <summary>Who opened it.</summary>
    public StaffId StaffId { get; private set; } = staffId;

    /// <summary>The reason, in their words.</summary>
    public string Why { get; private set; } = why;

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; private set; } = openedAt;

    /// <summary>When the record closes again, by itself.</summary>
    public DateTimeOffset EndsAt { get; private set; } = openedAt + Lasts;

    /// <summary>When it was reviewed; null while that is to be done.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Who reviewed it.</summary>
    public StaffId? ReviewedBy { get; private set; }

    /// <summary>What came of the review; empty while that is to be done.</summary>
    public string Found { get; private set; } = "";

    /// <summary>Says what came of looking at it.</summary>
    /// <exception cref="RuleViolationException">emergency.reviewed: a colleague has; emergency.own: nobody reviews what they opened themselves.</exception>
    public void Review(StaffId by, string found, DateTimeOffset at)
    {
        if (ReviewedAt is not null)
        {
            throw new RuleViolationException("emergency.reviewed", "A colleague has reviewed this meanwhile. Reload the page to see what came of it.");
        }

        if (by == StaffId)
        {
            throw new RuleViolationException("emergency.own", "You opened this record yourself, so somebody else reviews it.");
        }

        (ReviewedAt, ReviewedBy, Found) = (at, by, found);
    }
}
