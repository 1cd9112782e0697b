using System.Globalization;

namespace CareCoord.Benchmarks;

/// <summary>One goal, measured: how many times as long, or as large, one thing is as another in the same run; of what is counted, the count.</summary>
/// <param name="Name">The goal's name.</param>
/// <param name="Ratio">Of the medians, itself the median over the rounds; or the count.</param>
/// <param name="Goal">At most this.</param>
/// <param name="Detail">What stands behind it.</param>
public sealed record Measured(string Name, double Ratio, double Goal, string Detail)
{
    /// <summary>True when the goal is met.</summary>
    public bool Held => Ratio <= Goal;

    /// <summary>The line that is printed.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Name} ratio={Ratio:0.00} goal={Goal:0.00} held={(Held ? "yes" : "no")}");
}
