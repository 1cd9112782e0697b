using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Founds a team, or renames one or moves it to another site.</summary>
public static class SetTeam
{
    /// <summary>The team.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="TeamId">An existing team; null founds one.</param>
    /// <param name="BasedOn">The version that was edited; 0 for a new one.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Site">Its site.</param>
    public sealed record Command(Guid CommandId, TeamId? TeamId, int BasedOn, string Name, SiteId Site) : ICommand<TeamId>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Name).Line(Team.NameLength);
    }

    /// <summary>Sets it.</summary>
    public sealed class Handler : IHandle<Command, TeamId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<TeamId> Handle(Command command, Work work, CancellationToken ct)
        {
            if (command.TeamId is not { } id)
            {
                var founded = new Team(work.NewId<TeamId>(), command.Site, command.Name.Trim());
                work.Db.Add(founded);
                return founded.Id;
            }

            var team = await work.Db.Set<Team>().Include(x => x.Members).SingleOrDefaultAsync(x => x.Id == id, ct)
                ?? throw new RuleViolationException("team.unknown", "This team is not there any more. Reload the page.");
            Work.Expect(team, command.BasedOn);
            if (team.SiteId != command.Site)
            {
                await work.Recompute(await work.AffectedBy(team.Members.Select(x => x.StaffId), ct), $"{team.Name} has moved to another site.", ct);
            }

            team.Edit(command.Name.Trim(), command.Site);
            return team.Id;
        }
    }
}
