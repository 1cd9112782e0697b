using System.Globalization;
using System.Text.RegularExpressions;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;

namespace CareCoord.Content.Reading;

/// <summary>Scalars with a meaning. Each notes an error and gives something harmless back when it cannot be read.</summary>
internal sealed partial class Source
{
    private const string UnitList = "s, min, h, d, wd, wk, mo, %, points or items";

    /// <summary>Plain words; empty ones are refused.</summary>
    public string Text(YamlNode node)
    {
        if (node is not YamlText text)
        {
            Error(node, $"{node.Shape} stands here. Write words.");
            return "";
        }

        if (text.Text.Length == 0)
        {
            Error(node, "nothing stands here. Write words, or leave the key out.");
        }

        return text.Text;
    }

    public string Code(YamlNode node)
    {
        var text = Text(node);
        if (text.Length > 0 && !CodePattern().IsMatch(text))
        {
            Error(node, $"'{text}' is not a code. Write lower-case letters, digits and hyphens, such as too-much.");
        }

        return text;
    }

    public bool Bool(YamlNode node)
    {
        var text = Text(node);
        if (text is not ("true" or "false"))
        {
            Error(node, $"'{text}' is neither true nor false. Write true or false.");
        }

        return text == "true";
    }

    public int Whole(YamlNode node, int least, int most)
    {
        var text = Text(node);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Error(node, $"'{text}' is not a whole number from {least} to {most}.");
        return least;
    }

    public decimal Number(YamlNode node)
    {
        var text = Text(node);
        if (TryNumber(text, out var number))
        {
            return number;
        }

        Error(node, $"'{text}' is not a number. Write digits, with a point before decimals.");
        return 0;
    }

    public DateOnly Date(YamlNode node)
    {
        var text = Text(node);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Error(node, $"'{text}' is not a date. Write it as 2026-03-02.");
        return default;
    }

    /// <summary>A number, one blank and a unit.</summary>
    public Quantity Quantity(YamlNode node)
    {
        var text = Text(node);
        var parts = text.Split(' ');
        if (parts.Length == 2 && TryNumber(parts[0], out var number) && Units.Find(parts[1]) is { } unit)
        {
            return new Quantity(number, unit);
        }

        Error(node, $"'{text}' is not a quantity. Write a number, one blank and a unit ({UnitList}), such as 5 min.");
        return default;
    }

    /// <summary>A quantity of calendar time that nobody's working days change.</summary>
    public Quantity CalendarDays(YamlNode node)
    {
        var days = Days(node);
        if (days.Unit == Unit.WorkingDay)
        {
            Error(node, $"'{days}' needs somebody's calendar, and here there is none. Write d, wk or mo.");
        }

        return days;
    }

    /// <summary>A quantity of calendar time in whole numbers.</summary>
    public Quantity Days(YamlNode node)
    {
        var text = Text(node);
        if (DaysOf(text) is { } days)
        {
            return days;
        }

        Error(node, $"'{text}' is not a length of calendar time. Write a whole number, one blank and d, wd, wk or mo, such as 2 wk.");
        return default;
    }

    /// <summary>A quantity that must be of one unit.</summary>
    public decimal In(Unit unit, YamlNode node)
    {
        var before = Count;
        var quantity = Quantity(node);
        if (Count == before && quantity.Unit != unit)
        {
            Error(node, $"'{quantity}' is not in {unit.Words(2)}. Write it with {unit.Symbol()}.");
        }

        return quantity.Number;
    }

    /// <summary>A range such as <c>0..10</c> or <c>1..2 d</c>; one end may be open.</summary>
    public ValueRange Range(YamlNode node)
    {
        var text = Text(node);
        var match = RangePattern().Match(text);
        var unit = match.Groups["unit"].Value is { Length: > 0 } written ? Units.Find(written) : Unit.Points;
        if (match.Success && unit is { } found && (match.Groups["from"].Length > 0 || match.Groups["to"].Length > 0))
        {
            var range = new ValueRange(End(match, "from"), End(match, "to"), found);
            if (range.From > range.To)
            {
                Error(node, $"'{text}' ends before it begins. Write {range.To:0.##}..{range.From:0.##}.");
            }

            return range;
        }

        Error(node, $"'{text}' is not a range. Write {(DashPattern().IsMatch(text) ? text.Replace("-", "..", StringComparison.Ordinal) : "0..10")}.");
        return default;
    }

    /// <summary>One of the names of an enum, as content writes them.</summary>
    public T OneOf<T>(YamlNode node, string what)
        where T : struct, Enum
    {
        var text = Text(node);
        if (Kebab.Find<T>(text) is { } value)
        {
            return value;
        }

        Error(node, $"'{text}' is not {what}. One of: {string.Join(", ", Kebab.All<T>())}.{Nearest.Hint(text, Kebab.All<T>())}");
        return default;
    }

    internal static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static Quantity? DaysOf(string text)
    {
        var parts = text.Split(' ');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Units.Find(parts[1]) is { } unit
            && unit.IsCalendar()
            ? new Quantity(count, unit)
            : null;
    }

    private static decimal? End(Match match, string name) =>
        match.Groups[name].Length == 0 ? null : decimal.Parse(match.Groups[name].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^(?<from>-?\d+(\.\d+)?)?\.\.(?<to>-?\d+(\.\d+)?)?( (?<unit>\S+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"^\d+-\d+( \S+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DashPattern();
}
