using System.Globalization;
using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Time;

namespace CareCoord.Content.Examples;

/// <summary>A case goes in; the number, or the day, that the table gives for it comes out.</summary>
internal static class TableExample
{
    public static IEnumerable<string> Of(Table table, Fields given, Fields then) =>
        table.Cadence.IsEmpty ? Number(table, given, then) : NextContact(table, given, then);

    private static IEnumerable<string> Number(Table table, Fields given, Fields then)
    {
        var name = TextExamples.Values(given).GetValueOrDefault("number", "");
        var read = table.Numbers.TryGetValue(name, out var number) ? (number.Node as YamlText)?.Text : null;
        return Expect.Exactly(then, "outcome", read is null ? [] : [read]);
    }

    private static IEnumerable<string> NextContact(Table table, Fields given, Fields then)
    {
        var source = given.Source;
        var standing = Fields.Of(source, given.Must("standing", n => n, given.Node), "standing");
        var phase = standing.Must("phase", n => source.OneOf<Phase>(n, "a phase"), default);
        var since = standing.Must("since", n => ExampleTime.Day(source, n), default);
        standing.Close();
        var values = Fields.Of(source, given.May("values", n => n, new YamlMap([], given.Node.Line, given.Node.Column)), "values");
        var last = values.MayBe("last-contact", n => ExampleTime.Day(source, n));
        values.MayBe("missed", n => ExampleTime.Day(source, n));
        var chosen = values.MayBe("chosen", source.CalendarDays);
        values.Close();
        var due = table.Cadence.First(c => c.Phase == phase).NextDue(since, last, chosen is { } span ? span.After(since).DayNumber - since.DayNumber : (int?)null, WorkCalendar.MondayToFriday);
        return Expect.Exactly(then, "due", [due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none"]);
    }
}
