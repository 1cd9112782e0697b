using System.Globalization;
using System.Text.RegularExpressions;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Content.Reading;

/// <summary>Windows, as content writes them.</summary>
internal sealed partial class Source
{
    private const string WindowForms = "Write 'last 5 recorded', '14 d' or 'since stage-start'";

    /// <summary>A window of entries.</summary>
    public Window Window(YamlNode node)
    {
        var text = Text(node);
        if (LastPattern().Match(text) is { Success: true } last)
        {
            if (last.Groups["what"].Value == "recorded")
            {
                return new LastRecordedWindow(int.Parse(last.Groups["n"].ValueSpan, CultureInfo.InvariantCulture));
            }

            Error(node, $"'over: {text}' looks at planned practices, which only 'done' does. {WindowForms}.");
            return new LastRecordedWindow(1);
        }

        if (text.StartsWith("since ", StringComparison.Ordinal) && Kebab.Find<Anchor>(text[6..]) is { } anchor)
        {
            return new SinceWindow(anchor);
        }

        return DaysWindowOf(text) ?? NoWindow(node, text);
    }

    /// <summary>A window of days.</summary>
    public DaysWindow Span(YamlNode node)
    {
        var text = Text(node);
        if (DaysWindowOf(text) is { } window)
        {
            return window;
        }

        Error(node, $"'over: {text}' is not a number of days. Write such as 28 d, 4 wk or 3 mo.");
        return new DaysWindow(new Quantity(1, Unit.Day));
    }

    /// <summary>The number of planned practices in <c>last 7 planned</c>.</summary>
    public int Planned(YamlNode node)
    {
        var text = Text(node);
        if (LastPattern().Match(text) is { Success: true } last && last.Groups["what"].Value == "planned")
        {
            return int.Parse(last.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        }

        Error(node, $"'over: {text}' is not a number of planned practices. Write such as 'last 7 planned'.");
        return 1;
    }

    private static DaysWindow? DaysWindowOf(string text) =>
        DaysOf(text) is { Number: > 0, Unit: not Unit.WorkingDay } length ? new DaysWindow(length) : null;

    private DaysWindow NoWindow(YamlNode node, string text)
    {
        Error(node, $"'over: {text}' is not a window. {WindowForms}.{Nearest.Hint(text, Kebab.All<Anchor>().Select(a => $"since {a}"))}");
        return new DaysWindow(new Quantity(1, Unit.Day));
    }

    [GeneratedRegex("^last (?<n>[1-9][0-9]{0,2}) (?<what>planned|recorded)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastPattern();
}
