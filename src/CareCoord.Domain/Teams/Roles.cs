namespace CareCoord.Domain.Teams;

/// <summary>Which roles take which part in care, said once for access, operations and pages.</summary>
public static class Roles
{
    /// <summary>Those that take part in care and read records; the others see no clinical value.</summary>
    public static IReadOnlyList<Role> InCare { get; } = [Role.Clinician, Role.PsychiatricConsultant, Role.Coordinator, Role.Facilitator, Role.Supervisor];

    /// <summary>Those that lead somebody's care.</summary>
    public static IReadOnlyList<Role> Leading { get; } = [Role.Clinician, Role.PsychiatricConsultant, Role.Supervisor];

    /// <summary>Those that coordinate it.</summary>
    public static IReadOnlyList<Role> Coordinating { get; } = [Role.Coordinator, Role.Clinician];

    /// <summary>True for a role that takes part in care.</summary>
    public static bool IsInCare(this Role role) => InCare.Contains(role);

    /// <summary>Roles whose work can be to help somebody in an emergency: they may open a closed record then.</summary>
    public static IReadOnlyList<Role> Helping { get; } = [Role.Clinician, Role.PsychiatricConsultant, Role.Coordinator];
}
