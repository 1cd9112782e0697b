namespace CareCoord.Domain.Criteria;

/// <summary>The statistics themselves.</summary>
public static class Statistics
{
    /// <summary>Computes a statistic.</summary>
    /// <param name="statistic">Which.</param>
    /// <param name="values">At least one number.</param>
    public static decimal Of(this Statistic statistic, IReadOnlyList<decimal> values) => statistic switch
    {
        Statistic.Mean => values.Average(),
        Statistic.Median => Median(values),
        Statistic.Sum => values.Sum(),
        Statistic.Min => values.Min(),
        Statistic.Max => values.Max(),
        _ => Spread(values),
    };

    private static decimal Median(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static decimal Spread(IReadOnlyList<decimal> values)
    {
        var median = Median(values);
        return values.Max(v => Math.Abs(v - median));
    }
}
