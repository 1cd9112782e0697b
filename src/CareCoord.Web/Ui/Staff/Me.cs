using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;

namespace CareCoord.Web.Ui.Staff;

/// <summary>Who is signed in, for pages: what to show them. What they may do is asked again at every operation.</summary>
/// <param name="Session">As which operations run.</param>
/// <param name="Who">Name, role, teams and zone when the page was opened.</param>
public sealed record Me(Session Session, WhoAmIQuery.Row Who)
{
    /// <summary>Their role when the page was opened.</summary>
    public Role Role => Who.Role;

    /// <summary>Sees lists of people and their records.</summary>
    public bool IsClinical => Role.IsInCare();

    /// <summary>May say that two records are one person's.</summary>
    public bool MergesPeople => Role is Role.Coordinator;

    /// <summary>May open a record in an emergency.</summary>
    public bool HelpsInEmergency => Roles.Helping.Contains(Role);

    /// <summary>Keeps private notes about people in their care.</summary>
    public bool KeepsPrivateNotes => Role == Role.Clinician && Who.Discipline == Discipline.Psychology;

    /// <summary>May register people and edit their names and numbers.</summary>
    public bool RegistersPeople => Role is not (Role.Administrator or Role.PrivacyOfficer);

    /// <summary>May find people.</summary>
    public bool FindsPeople => Role != Role.Administrator;
}
