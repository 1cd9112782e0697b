using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Demo;

/// <summary>When the demo clinic works: its team's hours, what two colleagues do otherwise, and the holidays of the year ahead.</summary>
internal static class DemoHours
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(17, 0);
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly (int Month, int Day, string Name)[] Holidays =
        [(1, 1, "New Year's Day"), (4, 25, "Freedom Day"), (5, 1, "Labour Day"), (12, 8, "Immaculate Conception"), (12, 25, "Christmas Day")];

    /// <summary>Writes it down.</summary>
    public static void Write(Work work, SiteId site, TeamId team, IReadOnlyDictionary<string, Staff> staff)
    {
        const int TeamMinutes = 240;
        const int CoordinatorMinutes = 360;
        work.Db.AddRange(Weekdays.Select(x => WorkingTime.Of(work.NewId<WorkingTimeId>(), team, new WorkingHours(x, Morning, Evening, TeamMinutes))));
        foreach (var coordinator in DemoStaff.All.Where(x => x.Role == Role.Coordinator))
        {
            work.Db.AddRange(Weekdays.Select(x => WorkingTime.Of(work.NewId<WorkingTimeId>(), staff[coordinator.Key].Id, new WorkingHours(x, Morning, Evening, CoordinatorMinutes))));
        }

        work.Db.AddRange(Holidays
            .Select(x => (On: new DateOnly(work.Today.Year, x.Month, x.Day), x.Name))
            .Select(x => new Holiday(work.NewId<HolidayId>(), site, x.On < work.Today ? x.On.AddYears(1) : x.On, x.Name)));
    }
}
