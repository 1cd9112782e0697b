using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Imports;

/// <summary>Finds the team that imported people are registered with.</summary>
public static class ImportPlaceQuery
{
    /// <summary>Which.</summary>
    /// <param name="Team">The team's name; empty takes the first.</param>
    public sealed record Request(string Team) : IQuery<Place>;

    /// <summary>The team, and the zone its site lives in.</summary>
    public sealed record Place(TeamId Team, string TeamName, string TimeZone);

    /// <summary>Finds it.</summary>
    public sealed class Handler : IAnswer<Request, Place>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<Place> Answer(Request request, Work work, CancellationToken ct)
        {
            var teams = await work.Db.Set<Team>().OrderBy(x => x.Name).ToListAsync(ct);
            var team = teams.Find(x => request.Team.Length == 0 || x.Name.Equals(request.Team, StringComparison.OrdinalIgnoreCase))
                ?? throw new RuleViolationException("import.team", teams.Count == 0
                    ? "There is no team yet. Add one in Settings first."
                    : $"There is no team '{request.Team}'. There are: {string.Join(", ", teams.Select(x => x.Name))}.");
            var site = await work.Db.Set<Site>().SingleAsync(x => x.Id == team.SiteId, ct);
            return new Place(team.Id, team.Name, site.TimeZone);
        }
    }
}
