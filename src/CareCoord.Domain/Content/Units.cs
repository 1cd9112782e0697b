namespace CareCoord.Domain.Content;

/// <summary>How units are written, and which of them count calendar days.</summary>
public static class Units
{
    private static readonly (Unit Unit, string Written)[] _all =
    [
        (Unit.Points, "points"), (Unit.Second, "s"), (Unit.Minute, "min"), (Unit.Hour, "h"), (Unit.Day, "d"),
        (Unit.WorkingDay, "wd"), (Unit.Week, "wk"), (Unit.Month, "mo"), (Unit.Percent, "%"), (Unit.Items, "items"),
    ];

    /// <summary>The units as they are written in content.</summary>
    public static IReadOnlyList<string> Written { get; } = [.. _all.Select(u => u.Written)];

    /// <summary>How the unit is written in content, such as <c>wd</c>.</summary>
    public static string Symbol(this Unit unit) => Array.Find(_all, u => u.Unit == unit).Written;

    /// <summary>The unit written so, or null.</summary>
    public static Unit? Find(string written) => Array.Find(_all, u => u.Written == written) is { Written: not null } found ? found.Unit : null;

    /// <summary>True for days, working days, weeks and months: what can be added to a date.</summary>
    public static bool IsCalendar(this Unit unit) => unit is Unit.Day or Unit.WorkingDay or Unit.Week or Unit.Month;

    /// <summary>The unit in words for people, in the number that fits.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="number">How many.</param>
    public static string Words(this Unit unit, decimal number)
    {
        var word = unit switch
        {
            Unit.Points => "point",
            Unit.Second => "second",
            Unit.Minute => "minute",
            Unit.Hour => "hour",
            Unit.Day => "day",
            Unit.WorkingDay => "working day",
            Unit.Week => "week",
            Unit.Month => "month",
            Unit.Items => "item",
            _ => "%",
        };
        return word == "%" || Math.Abs(number) == 1 ? word : word + "s";
    }
}
