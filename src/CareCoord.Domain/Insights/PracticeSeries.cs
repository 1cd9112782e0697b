using CareCoord.Domain.Time;

namespace CareCoord.Domain.Insights;

/// <summary>How a value recorded with each practice went: by day at first, by week once days would run into each other.</summary>
/// <param name="From">The first day looked at.</param>
/// <param name="IsWeekly">True when each mean is of a calendar week.</param>
/// <param name="Means">Oldest first; days and weeks without a value are not there.</param>
public sealed record PracticeSeries(DateOnly From, bool IsWeekly, IReadOnlyList<PracticeMean> Means)
{
    /// <summary>The longest time told by day, in days (DESIGN: more points than this touch each other on a phone).</summary>
    public const int LongestByDay = 28;

    /// <summary>The longest time looked back, in days: half a year (DESIGN).</summary>
    public const int LongestInAll = 182;

    /// <summary>Puts values in their days or weeks.</summary>
    /// <param name="values">The person's local day and the value, in one unit.</param>
    /// <param name="begun">The day the practice was given.</param>
    /// <param name="today">The person's local day.</param>
    public static PracticeSeries Of(IEnumerable<(DateOnly On, decimal Value)> values, DateOnly begun, DateOnly today)
    {
        var earliest = today.AddDays(-LongestInAll);
        var from = begun > earliest ? begun : earliest;
        var isWeekly = today.DayNumber - from.DayNumber > LongestByDay;
        var means = values.Where(x => x.On >= from && x.On <= today)
            .GroupBy(x => isWeekly ? Later(Week.MondayOf(x.On), from) : x.On)
            .OrderBy(x => x.Key)
            .Select(x => new PracticeMean(x.Key, x.Average(y => y.Value), x.Count()));
        return new PracticeSeries(from, isWeekly, [.. means]);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
