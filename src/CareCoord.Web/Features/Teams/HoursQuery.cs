using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>When everybody works, and on which days sites are closed.</summary>
public static class HoursQuery
{
    /// <summary>Asks for all.</summary>
    public sealed record Request : IQuery<Hours>;

    /// <summary>Everything on the page.</summary>
    public sealed record Hours(IReadOnlyList<SiteRow> Sites, IReadOnlyList<TeamRow> Teams, IReadOnlyList<StaffRow> Staff);

    /// <summary>A site with the holidays that have not passed.</summary>
    public sealed record SiteRow(SiteId Id, string Name, IReadOnlyList<HolidayRow> Holidays);

    /// <summary>A day on which it is closed.</summary>
    public sealed record HolidayRow(HolidayId Id, DateOnly On, string Name);

    /// <summary>A team and when it works; no days when nobody has said.</summary>
    public sealed record TeamRow(TeamId Id, string Name, IReadOnlyList<WorkingHours> Days);

    /// <summary>A colleague.</summary>
    /// <param name="Id">Who.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Own">When they work, where that was said of them; else no days.</param>
    /// <param name="Counted">What counts for them: their own days, else those of their first team.</param>
    public sealed record StaffRow(StaffId Id, string Name, IReadOnlyList<WorkingHours> Own, IReadOnlyList<WorkingHours> Counted);

    /// <summary>Reads them.</summary>
    public sealed class Handler : IAnswer<Request, Hours>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Hours> Answer(Request query, Work work, CancellationToken ct)
        {
            var times = await work.Db.Set<WorkingTime>().AsNoTracking().ToListAsync(ct);
            var holidays = (await work.Db.Set<Holiday>().AsNoTracking().Where(x => x.On >= work.Today).OrderBy(x => x.On).ToListAsync(ct)).ToLookup(x => x.SiteId);
            var sites = await work.Db.Set<Site>().AsNoTracking().OrderBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(ct);
            var teams = await work.Db.Set<Team>().AsNoTracking().Include(x => x.Members).OrderBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(ct);
            var staff = await work.Db.Set<Staff>().AsNoTracking().Where(x => x.IsActive).OrderBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(ct);
            return new Hours(
                [.. sites.Select(x => new SiteRow(x.Id, x.Name, [.. holidays[x.Id].Select(h => new HolidayRow(h.Id, h.On, h.Name))]))],
                [.. teams.Select(x => new TeamRow(x.Id, x.Name, Sorted(times.Where(t => t.TeamId == x.Id))))],
                [.. staff.Where(x => x.Role.IsInCare()).Select(x => Of(x, times, teams))]);
        }

        private static StaffRow Of(Staff staff, List<WorkingTime> times, List<Team> teams)
        {
            var own = Sorted(times.Where(x => x.StaffId == staff.Id));
            var first = teams.Where(x => x.Members.Any(m => m.StaffId == staff.Id)).MinBy(x => x.Id.Value);
            return new StaffRow(staff.Id, staff.Name, own, own.Count > 0 || first is null ? own : Sorted(times.Where(x => x.TeamId == first.Id)));
        }

        private static List<WorkingHours> Sorted(IEnumerable<WorkingTime> times) => [.. times.Select(x => x.Hours).OrderBy(x => Week.IndexOf(x.Day))];
    }
}
