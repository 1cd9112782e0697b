using CareCoord.Domain.FollowUps;

namespace CareCoord.Domain.Insights;

/// <summary>How well our word was kept: kept ÷ (kept + broken) of the promises that ended in 90 days. Lifted ones are left out.</summary>
/// <param name="Kept">Kept in time.</param>
/// <param name="Broken">Broken, put right or not.</param>
/// <param name="Repaired">Broken and put right.</param>
public sealed record PromiseRate(int Kept, int Broken, int Repaired)
{
    /// <summary>The window, in days (clinical rule 2.10, DESIGN).</summary>
    public const int WindowDays = 90;

    /// <summary>Fewer ended promises than this say nothing (DESIGN).</summary>
    public const int Least = 5;

    /// <summary>The share kept, in whole percent, 0 to 100.</summary>
    public int Percent => (int)Math.Round(100m * Kept / (Kept + Broken), MidpointRounding.AwayFromZero);

    /// <summary>Counts promises.</summary>
    /// <param name="promises">A person's, or a team's, promises.</param>
    /// <param name="now">The instant.</param>
    public static Insight<PromiseRate> Of(IEnumerable<Promise> promises, DateTimeOffset now)
    {
        var states = promises.Where(x => EndOf(x) is var end && end <= now && end > now.AddDays(-WindowDays)).Select(x => x.StateAt(now)).ToList();
        var repaired = states.Count(x => x == PromiseState.Repaired);
        var rate = new PromiseRate(states.Count(x => x == PromiseState.Kept), states.Count(x => x == PromiseState.Broken) + repaired, repaired);
        var have = rate.Kept + rate.Broken;
        return have < Least ? new Insight<PromiseRate>.TooFew(have, Least) : new Insight<PromiseRate>.Known(rate);
    }

    private static DateTimeOffset EndOf(Promise promise) => promise switch
    {
        { BrokenAt: { } broken } => broken,
        { KeptAt: { } kept } when kept <= promise.DueAt => kept,
        _ => promise.DueAt,
    };
}
