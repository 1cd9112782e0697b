namespace CareCoord.Domain.Insights;

/// <summary>How a goal went, by the person's own ratings from 0 (not at all) to 10 (as I wish).</summary>
/// <param name="Baseline">The first rating.</param>
/// <param name="Best">The best rating.</param>
/// <param name="Last">The latest rating.</param>
/// <param name="Count">How many ratings there are.</param>
public sealed record GoalSeries(int Baseline, int Best, int Last, int Count)
{
    /// <summary>Without a rating there is nothing to say.</summary>
    public const int Least = 1;

    /// <summary>Latest − first, in points; null while there is only one.</summary>
    public int? Change => Count > 1 ? Last - Baseline : null;

    /// <summary>Reads ratings.</summary>
    /// <param name="ratings">The person's local day and the rating, 0 to 10; on the same day the one given later counts last.</param>
    public static Insight<GoalSeries> Of(IEnumerable<(DateOnly On, int Rating)> ratings)
    {
        var inTime = ratings.OrderBy(x => x.On).Select(x => x.Rating).ToList();
        return inTime.Count < Least
            ? new Insight<GoalSeries>.TooFew(inTime.Count, Least)
            : new Insight<GoalSeries>.Known(new GoalSeries(inTime[0], inTime.Max(), inTime[^1], inTime.Count));
    }
}
