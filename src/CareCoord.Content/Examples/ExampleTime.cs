using System.Globalization;
using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Examples;

/// <summary>Time in examples: <c>day 0</c> and later, or a date.</summary>
internal static class ExampleTime
{
    /// <summary>The Monday that examples call day 0.</summary>
    public static DateOnly Day0 { get; } = new(2026, 3, 2);

    public static DateOnly Day(Source source, YamlNode node)
    {
        var text = source.Text(node);
        if (text.StartsWith("day ", StringComparison.Ordinal) && int.TryParse(text.AsSpan(4), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day))
        {
            return Day0.AddDays(day);
        }

        return source.Date(node);
    }

    /// <summary>Noon of a day, in examples always in UTC.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);

    public static DateOnly Today(Fields given) => given.May("today", node => Day(given.Source, node), Day0);
}
