using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Teams;

/// <summary>Somebody in care was told that a colleague will be away. A record: by whom, and when; taken back it stays readable and counts for nothing.</summary>
/// <param name="id">Its id.</param>
/// <param name="absenceId">The time away.</param>
/// <param name="patientId">Who was told.</param>
/// <param name="toldBy">Who told them.</param>
/// <param name="toldAt">When that was recorded.</param>
public sealed class AbsenceNotice(AbsenceNoticeId id, AbsenceId absenceId, PatientId patientId, StaffId toldBy, DateTimeOffset toldAt) : IAboutPatient
{
    /// <summary>Its id.</summary>
    public AbsenceNoticeId Id { get; private set; } = id;

    /// <summary>The time away.</summary>
    public AbsenceId AbsenceId { get; private set; } = absenceId;

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; } = patientId;

    /// <summary>Who told them.</summary>
    public StaffId ToldBy { get; private set; } = toldBy;

    /// <summary>When that was recorded.</summary>
    public DateTimeOffset ToldAt { get; private set; } = toldAt;

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public StaffId? VoidedBy { get; private set; }

    /// <summary>Takes it back: they were not told after all.</summary>
    public void Void(StaffId by, DateTimeOffset at) => (VoidedAt, VoidedBy) = VoidedAt is null ? (at, by) : (VoidedAt, VoidedBy);
}
