namespace CareCoord.Domain.Insights;

/// <summary>How much of what was planned was practised. A missed practice is information, not failure: there is no streak.</summary>
/// <param name="WeekPercent">Done ÷ planned in the last 7 days, in whole percent; null when nothing was planned in them.</param>
/// <param name="FourWeekPercent">Done ÷ planned in the last 28 days, in whole percent.</param>
/// <param name="LastDoneOn">The last day with practice; null when there was none in 28 days.</param>
public sealed record Adherence(int? WeekPercent, int FourWeekPercent, DateOnly? LastDoneOn)
{
    /// <summary>The longer window, in the person's local days.</summary>
    public const int WindowDays = 28;

    /// <summary>The shorter window, in the person's local days.</summary>
    public const int WeekDays = 7;

    /// <summary>Fewer planned practices than this say nothing (DESIGN).</summary>
    public const int Least = 3;

    /// <summary>Counts practice. A practice counts as planned from the end of its day, so today does not count yet unless it is done.</summary>
    /// <param name="days">Days with something planned.</param>
    /// <param name="today">The person's local day.</param>
    public static Insight<Adherence> Of(IEnumerable<PracticeDay> days, DateOnly today)
    {
        var counted = days.Where(x => x.Planned > 0 && x.On > today.AddDays(-WindowDays) && (x.On < today || (x.On == today && x.Done >= x.Planned))).ToList();
        var planned = counted.Sum(x => x.Planned);
        return planned < Least
            ? new Insight<Adherence>.TooFew(planned, Least)
            : new Insight<Adherence>.Known(new Adherence(
                Percent(counted.Where(x => x.On > today.AddDays(-WeekDays))),
                Percent(counted) ?? 0,
                counted.Where(x => x.Done > 0).Max(x => (DateOnly?)x.On)));
    }

    private static int? Percent(IEnumerable<PracticeDay> days)
    {
        var (planned, done) = days.Aggregate((Planned: 0, Done: 0), (sum, x) => (sum.Planned + x.Planned, sum.Done + x.Done));
        return planned == 0 ? null : (int)Math.Round(100m * done / planned, MidpointRounding.AwayFromZero);
    }
}
