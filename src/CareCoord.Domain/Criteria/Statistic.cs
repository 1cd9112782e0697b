namespace CareCoord.Domain.Criteria;

/// <summary>A statistic of a few numbers.</summary>
public enum Statistic
{
    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The middle; of an even number of values, the mean of the middle two.</summary>
    Median,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>The largest distance from the median.</summary>
    Spread,
}
