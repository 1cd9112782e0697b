using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>The minutes that one colleague has for contacts, day by day: their working hours without holidays and absences.</summary>
/// <param name="Hours">Their working hours, or their team's; none when nobody has said.</param>
/// <param name="Closed">Days on which their site is closed.</param>
/// <param name="Away">Times in which they are away, both days included.</param>
public sealed record ContactBudget(IReadOnlyList<WorkingHours> Hours, IReadOnlySet<DateOnly> Closed, IReadOnlyList<(DateOnly From, DateOnly Until)> Away)
{
    /// <summary>True when somebody has said when they work; else nothing can be said of their minutes.</summary>
    public bool IsKnown => Hours.Count > 0;

    /// <summary>Minutes of one day.</summary>
    public int MinutesOn(DateOnly day) =>
        Closed.Contains(day) || Away.Any(x => x.From <= day && day <= x.Until) ? 0 : Hours.Where(x => x.Day == day.DayOfWeek).Sum(x => x.ContactMinutes);

    /// <summary>Minutes of a week from Monday to Sunday, as far as it has not passed.</summary>
    /// <param name="monday">Its Monday.</param>
    /// <param name="today">Earlier days do not count.</param>
    public int MinutesIn(DateOnly monday, DateOnly today) =>
        Enumerable.Range(0, Week.Days).Select(monday.AddDays).Where(x => x >= today).Sum(MinutesOn);

    /// <summary>Minutes of a week without holidays and absences.</summary>
    public int FullWeek => Hours.Sum(x => x.ContactMinutes);
}
