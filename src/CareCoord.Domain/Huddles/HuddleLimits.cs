namespace CareCoord.Domain.Huddles;

/// <summary>Limits of a huddle; shared by the page's messages and the database's columns.</summary>
public static class HuddleLimits
{
    /// <summary>Longest decision, in characters.</summary>
    public const int Decision = 1000;

    /// <summary>Shortest huddle, in minutes (DESIGN).</summary>
    public const int ShortestInMinutes = 5;

    /// <summary>Longest huddle, in minutes (DESIGN: twice the usual two hours a week).</summary>
    public const int LongestInMinutes = 240;
}
