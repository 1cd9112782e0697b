using System.Globalization;

namespace CareCoord.Web.Ui;

/// <summary>
/// Reads a day as people type it: 23-Nov-2026, 23 nov, 23.11.2026, 2026-11-23, today, tomorrow, friday, +3, +2w.
/// Not 03/04/2026, which is two different days.
/// </summary>
public static class DayText
{
    private const int FarthestSteps = 999;
    private static readonly string[] WithYear = ["d-MMM-yyyy", "d-MMMM-yyyy", "d.M.yyyy", "yyyy-M-d"];
    private static readonly string[] WithoutYear = ["d-MMM", "d-MMMM"];

    /// <summary>Null when it is no day that can be meant.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="today">What words such as tomorrow count from; a day without year is the one nearest to it.</param>
    public static DateOnly? Read(string? typed, DateOnly today)
    {
        var text = string.Join('-', (typed ?? "").ToLowerInvariant().Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries));
        return text switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            "yesterday" => today.AddDays(-1),
            _ => Ahead(text, today) ?? NextWeekDay(text, today) ?? Exact(text) ?? Nearest(text, today),
        };
    }

    private static DateOnly? Ahead(string text, DateOnly today)
    {
        var (count, days) = text.TrimStart('+') switch
        {
            [.. var weeks, 'w'] => (weeks, 7),
            [.. var some, 'd'] => (some, 1),
            var plain => (plain, 1),
        };
        return text.StartsWith('+') && int.TryParse(count.TrimEnd('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var ahead) && ahead <= FarthestSteps
            ? today.AddDays(ahead * days)
            : null;
    }

    private static DateOnly? NextWeekDay(string text, DateOnly today)
    {
        const int shortest = 3;
        var names = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
        var index = text.Length < shortest ? -1 : Array.FindIndex(names, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : today.AddDays((index - (int)today.DayOfWeek + 6) % 7 + 1);
    }

    private static DateOnly? Exact(string text) =>
        DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Nearest(string text, DateOnly today) =>
        new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Select(year => Array.Exists(WithoutYear, format => DateOnly.TryParseExact($"{text}-{year}", $"{format}-yyyy", out _)) ? Exact($"{text}-{year}") : null)
            .OfType<DateOnly>()
            .OrderBy(day => Math.Abs(day.DayNumber - today.DayNumber))
            .Cast<DateOnly?>()
            .FirstOrDefault();
}
