using CareCoord.Domain.Teams;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Teams;

/// <summary>Reads holidays as people paste them: a day and a name on each line, such as <c>25-Dec-2026 Christmas Day</c>.</summary>
public static class HolidayLines
{
    /// <summary>Most lines at once.</summary>
    public const int Most = 100;

    private const int WordsOfADay = 3;
    private static readonly char[] Between = [' ', '\t', ',', ';'];

    /// <summary>One line that was understood.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Name">What it is called.</param>
    public sealed record Line(DateOnly On, string Name);

    /// <summary>What was understood, and what was not: each error names its line.</summary>
    public sealed record Read(IReadOnlyList<Line> Lines, IReadOnlyList<string> Errors);

    /// <summary>Reads them; blank lines do not count.</summary>
    /// <param name="typed">As typed or pasted.</param>
    /// <param name="today">What a day without its year is near to.</param>
    public static Read Of(string? typed, DateOnly today)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select((text, i) => (Text: text.Trim(), Number: i + 1)).Where(x => x.Text.Length > 0).ToList();
        var read = lines.Select(x => (x.Number, x.Text, Line: Understand(x.Text, today))).ToList();
        var errors = read.Where(x => Wrong(x.Line) is not null).Select(x => $"Line {x.Number}: {Wrong(x.Line)}").ToList();
        errors.AddRange(read.Where(x => x.Line is not null).GroupBy(x => x.Line!.On).Where(x => x.Count() > 1)
            .Select(x => $"Line {x.Last().Number}: {Words.Day(x.Key)} stands here twice. Keep one."));
        if (lines.Count > Most)
        {
            errors.Add($"Line {lines[Most].Number}: at most {Most} holidays at once. Add the others afterwards.");
        }

        return new Read([.. read.Select(x => x.Line).OfType<Line>()], errors);
    }

    private static string? Wrong(Line? line) => line switch
    {
        null => "no day at its beginning. Write such as 25-Dec-2026 Christmas Day.",
        { Name.Length: 0 } => "no name after the day. Write such as 25-Dec-2026 Christmas Day.",
        { Name.Length: > Holiday.NameLength } => $"at most {Holiday.NameLength} characters for the name.",
        _ => null,
    };

    /// <summary>The longest beginning that is a day; words such as friday are left to the name.</summary>
    private static Line? Understand(string text, DateOnly today)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(WordsOfADay, words.Length); count > 0; count--)
        {
            var day = string.Join(' ', words.Take(count));
            if (char.IsAsciiDigit(day[0]) && DayText.Read(day, today) is { } on)
            {
                return new Line(on, string.Join(' ', words.Skip(count)).TrimStart(':', '-', '–').Trim());
            }
        }

        return null;
    }
}
