using CareCoord.Domain.Teams;

namespace CareCoord.Web.Execution;

/// <summary>On whose behalf something runs: an account in one organisation, or the program itself.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="User">The account; none for the program itself.</param>
/// <param name="Staff">The account's membership; none for the program itself.</param>
public sealed record Session(OrganisationId Organisation, UserId? User, StaffId? Staff)
{
    /// <summary>The program itself: jobs and import.</summary>
    public static Session System(OrganisationId organisation) => new(organisation, null, null);
}
