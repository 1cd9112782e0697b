using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>What is owed against the minutes that are there, week by week.</summary>
public static class Weeks
{
    /// <summary>The weeks ahead, this one first. What is late counts in this week.</summary>
    /// <param name="owed">What one colleague owes.</param>
    /// <param name="budget">Their minutes.</param>
    /// <param name="today">Their day.</param>
    /// <param name="count">How many weeks, 1 or more.</param>
    public static IReadOnlyList<CapacityWeek> Of(IEnumerable<ContactOwed> owed, ContactBudget budget, DateOnly today, int count)
    {
        var byWeek = owed.Where(x => x.Minutes > 0).ToLookup(x => Week.MondayOf(x.DueOn < today ? today : x.DueOn));
        return
        [
            .. Enumerable.Range(0, count)
                .Select(x => Week.MondayOf(today).AddDays(Week.Days * x))
                .Select(x => new CapacityWeek(x, byWeek[x].Sum(y => y.Minutes), budget.MinutesIn(x, today), [.. byWeek[x].OrderBy(y => y.DueOn).ThenBy(y => y.Id.Value)])),
        ];
    }

    /// <summary>Minutes a week that a caseload asks for in the long run, when each person is seen at the interval that stands for them.</summary>
    /// <param name="caseload">For each person the minutes of a contact and the days between two.</param>
    public static int InTheLongRun(IEnumerable<(int Minutes, int Days)> caseload) =>
        (int)Math.Round(caseload.Where(x => x.Days > 0).Sum(x => x.Minutes * (decimal)Week.Days / x.Days), MidpointRounding.AwayFromZero);
}
