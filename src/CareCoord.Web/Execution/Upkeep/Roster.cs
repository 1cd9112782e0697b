using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Who works here, in which teams, by which clock. Read once an operation, however many of its steps ask.</summary>
/// <param name="Staff">Everybody, those who have left included.</param>
/// <param name="Teams">Members by team.</param>
/// <param name="Zones">The zone of each team's site, by member, in the order of the teams.</param>
/// <param name="FirstZone">The zone of the organisation's first site.</param>
internal sealed record Roster(IReadOnlyDictionary<StaffId, Staff> Staff, ILookup<TeamId, StaffId> Teams, ILookup<StaffId, string> Zones, string FirstZone)
{
    public static async Task<Roster> Load(Work work, CancellationToken ct)
    {
        var sites = await work.Db.Set<Site>().AsNoTracking().OrderBy(x => x.Id).Select(x => new { x.Id, x.TimeZone }).ToListAsync(ct);
        var places = await work.Db.Set<TeamMember>().AsNoTracking()
            .Join(work.Db.Set<Team>(), x => x.TeamId, x => x.Id, (member, team) => new { member.TeamId, member.StaffId, team.SiteId }).ToListAsync(ct);
        var zones = sites.ToDictionary(x => x.Id, x => x.TimeZone);
        return new Roster(
            await work.Db.Set<Staff>().AsNoTracking().ToDictionaryAsync(x => x.Id, ct),
            places.ToLookup(x => x.TeamId, x => x.StaffId),
            places.OrderBy(x => x.TeamId.Value).ToLookup(x => x.StaffId, x => zones[x.SiteId]),
            sites.Count > 0 ? sites[0].TimeZone : "UTC");
    }

    /// <summary>The clock that somebody lives by: that of their first team's site, as for access.</summary>
    public string ZoneOf(StaffId staff) => Zones[staff].FirstOrDefault() ?? FirstZone;
}
