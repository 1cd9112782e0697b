using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Episodes;

/// <summary>One person's or one team's part in somebody's care; the ground of access to the record.</summary>
public sealed class CareTeamMember : IAboutPatient
{
    private CareTeamMember()
    {
    }

    private CareTeamMember(CareTeamMemberId id, PatientId patient, StaffId? staff, TeamId? team, DateOnly from)
    {
        Id = id;
        PatientId = patient;
        StaffId = staff;
        TeamId = team;
        From = from;
    }

    /// <summary>Id of the participation.</summary>
    public CareTeamMemberId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The member of staff, when a person was named.</summary>
    public StaffId? StaffId { get; private set; }

    /// <summary>The team, when a whole team was assigned.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>First day of the participation.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the participation; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Names one member of staff.</summary>
    public static CareTeamMember Named(CareTeamMemberId id, PatientId patient, StaffId staff, DateOnly from) => new(id, patient, staff, null, from);

    /// <summary>Assigns a whole team.</summary>
    public static CareTeamMember WholeTeam(CareTeamMemberId id, PatientId patient, TeamId team, DateOnly from) => new(id, patient, null, team, from);

    /// <summary>Ends the participation.</summary>
    public void End(DateOnly until) => Until ??= until;
}
