using CareCoord.Domain.Teams;

namespace CareCoord.Web.Security;

/// <summary>Who acts, as the database knows them at this moment.</summary>
/// <param name="Staff">The membership; none for the program itself.</param>
/// <param name="User">The account; none for the program itself.</param>
/// <param name="Name">Name for pages and records.</param>
/// <param name="Role">What they may do; none for the program itself.</param>
/// <param name="Discipline">Their discipline.</param>
/// <param name="TimeZone">The zone of their site.</param>
public sealed record Actor(StaffId? Staff, UserId? User, string Name, Role? Role, Discipline Discipline, string TimeZone)
{
    /// <summary>True for jobs and import.</summary>
    public bool IsSystem => Staff is null;

    /// <summary>The membership, where only people come.</summary>
    public StaffId Self => Staff ?? throw new InvalidOperationException("The program itself has no membership.");

    /// <summary>True for a role that takes no part in care and reads no record.</summary>
    public bool IsOutsideCare => Role is { } role && !role.IsInCare();

    /// <summary>True for a role whose work can be to help somebody in an emergency.</summary>
    public bool HelpsInEmergency => Is([.. Roles.Helping]);

    /// <summary>True for psychologists and psychotherapists.</summary>
    public bool KeepsPrivateNotes => Is(Domain.Teams.Role.Clinician) && Discipline == Discipline.Psychology;

    /// <summary>True when the actor has one of the roles.</summary>
    public bool Is(params ReadOnlySpan<Role> roles) => Role is { } role && roles.Contains(role);
}
