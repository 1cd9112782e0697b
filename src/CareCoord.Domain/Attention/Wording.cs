using System.Globalization;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Attention;

/// <summary>Days, times and intervals as sentences write them.</summary>
public static class Wording
{
    private static readonly string[] Counted =
        ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>19-Nov</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d-MMM", CultureInfo.InvariantCulture);

    /// <summary><c>12:00</c> by the person's clock.</summary>
    public static string Time(DateTimeOffset at, string zone) => WallClock.LocalOf(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>23-Nov, 12:00</c> by the person's clock.</summary>
    public static string Instant(DateTimeOffset at, string zone) => Day(WallClock.DayOf(at, zone)) + ", " + Time(at, zone);

    /// <summary><c>once</c>, <c>twice</c>, <c>3 times</c>.</summary>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => count.ToString(CultureInfo.InvariantCulture) + " times",
    };

    /// <summary>The adverb of an interval as content writes it: <c>2 wk</c> is fortnightly.</summary>
    public static string Adverb(string? every)
    {
        var parts = every?.Split(' ') ?? [];
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0 || count >= Counted.Length)
        {
            return "regular";
        }

        return (parts[1], count) switch
        {
            ("wk", 1) => "weekly",
            ("wk", 2) => "fortnightly",
            ("wk", _) => Counted[count] + "-weekly",
            ("mo", 1) => "monthly",
            ("mo", _) => Counted[count] + "-monthly",
            ("d", 1) => "daily",
            ("d", 7) => "weekly",
            _ => "regular",
        };
    }

    /// <summary>The same words as a sentence or a heading begins with them: active care, Active care.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A code as words: left-out, LeftOut, left out.</summary>
    public static string Spaced(string code) => string.Concat(code.Select((c, i) => c == '-' ? " " : char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
