using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Sites, teams and members of staff, as the settings page shows them. A network has some hundreds of staff; all fit one page.</summary>
public static class SettingsQuery
{
    /// <summary>Asks for all.</summary>
    public sealed record Request : IQuery<Settings>;

    /// <summary>Everything on the page.</summary>
    public sealed record Settings(IReadOnlyList<SiteRow> Sites, IReadOnlyList<TeamRow> Teams, IReadOnlyList<StaffRow> Staff);

    /// <summary>A site.</summary>
    public sealed record SiteRow(SiteId Id, string Name, string TimeZone, int Version);

    /// <summary>A team.</summary>
    public sealed record TeamRow(TeamId Id, string Name, SiteId Site, int Version, IReadOnlyList<StaffId> Members);

    /// <summary>A member of staff.</summary>
    public sealed record StaffRow(
        StaffId Id, UserId User, string Name, string Title, Role Role, Discipline Discipline, StaffId? Deputy, bool IsActive, int Version, IReadOnlyList<AbsenceRow> Away);

    /// <summary>A time away that has not passed.</summary>
    public sealed record AbsenceRow(AbsenceId Id, DateOnly From, DateOnly Until);

    /// <summary>Reads them.</summary>
    public sealed class Handler : IAnswer<Request, Settings>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Settings> Answer(Request query, Work work, CancellationToken ct)
        {
            var today = work.Today;
            var sites = await work.Db.Set<Site>().OrderBy(x => x.Name).Select(x => new SiteRow(x.Id, x.Name, x.TimeZone, x.Version)).ToListAsync(ct);
            var teams = await work.Db.Set<Team>().AsNoTracking().Include(x => x.Members).OrderBy(x => x.Name).ToListAsync(ct);
            var away = await work.Db.Set<Absence>().Where(x => x.VoidedAt == null && x.Until >= today).OrderBy(x => x.From).ToListAsync(ct);
            var staff = await work.Db.Set<Staff>().AsNoTracking().OrderBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(ct);
            return new Settings(
                sites,
                [.. teams.Select(x => new TeamRow(x.Id, x.Name, x.SiteId, x.Version, [.. x.Members.Select(m => m.StaffId)]))],
                [.. staff.Select(x => new StaffRow(
                    x.Id, x.UserId, x.Name, x.Title, x.Role, x.Discipline, x.DeputyId, x.IsActive, x.Version,
                    [.. away.Where(a => a.StaffId == x.Id).Select(a => new AbsenceRow(a.Id, a.From, a.Until))]))]);
        }
    }
}
