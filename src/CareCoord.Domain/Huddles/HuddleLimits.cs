namespace CareCoord.Domain.Huddles;

/// <summary>Limits of a huddle; shared by the page's messages and the database's columns.</summary>
public static class HuddleLimits
{
    /// <summary>Longest decision, in characters.</summary>
    public const int Decision = 1000;

    /// <summary>Longest reason for a change of the agenda, in characters.</summary>
    public const int Because = 300;

    /// <summary>Shortest huddle, in minutes (DESIGN).</summary>
    public const int ShortestInMinutes = 5;

    /// <summary>What a huddle is offered as, in minutes (DESIGN: the weekly huddle of the model clinic's day).</summary>
    public const int UsualInMinutes = 45;

    /// <summary>Longest huddle, in minutes (DESIGN: twice the usual two hours a week).</summary>
    public const int LongestInMinutes = 240;
}
