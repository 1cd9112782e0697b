using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Teams;

/// <summary>Founds a care network with its first site, team and administrator.</summary>
public static class FoundOrganisation
{
    /// <summary>What to found.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Organisation">Id of the new organisation; the session must be the system's in it.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="SiteName">Its first site.</param>
    /// <param name="TimeZone">The site's IANA zone.</param>
    /// <param name="TeamName">Its first team.</param>
    /// <param name="Administrator">Account of the administrator.</param>
    /// <param name="AdministratorName">The administrator's name.</param>
    /// <param name="IsDemonstration">True for the demo clinic.</param>
    public sealed record Command(
        Guid CommandId, OrganisationId Organisation, string Name, string SiteName, string TimeZone, string TeamName,
        UserId Administrator, string AdministratorName, bool IsDemonstration = false) : ICommand<Founded>;

    /// <summary>What was founded.</summary>
    public sealed record Founded(SiteId Site, TeamId Team, StaffId Administrator);

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Name).Line(Organisation.NameLength);
            RuleFor(x => x.SiteName).Line(Site.NameLength);
            RuleFor(x => x.TeamName).Line(Team.NameLength);
            RuleFor(x => x.AdministratorName).Line(Staff.NameLength);
            RuleFor(x => x.TimeZone).TimeZone();
        }
    }

    /// <summary>Founds it.</summary>
    public sealed class Handler : IHandle<Command, Founded>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public Task<Founded> Handle(Command command, Work work, CancellationToken ct)
        {
            var site = new Site(work.NewId<SiteId>(), command.SiteName.Trim(), command.TimeZone);
            var team = new Team(work.NewId<TeamId>(), site.Id, command.TeamName.Trim());
            var administrator = new Staff(
                work.NewId<StaffId>(), command.Administrator, command.AdministratorName.Trim(), "Administrator", Role.Administrator, Discipline.Coordination);
            work.Db.AddRange(new Organisation(command.Organisation, command.Name.Trim(), command.IsDemonstration), site, team, administrator);
            return Task.FromResult(new Founded(site.Id, team.Id, administrator.Id));
        }
    }
}
