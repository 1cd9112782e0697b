using System.Globalization;
using System.Text.RegularExpressions;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>
/// Every field of every operation, tried with all that is bad, on a real database: it is kept, or refused in words that name the
/// field; it never breaks, and what is refused leaves nothing. Fields are found by reflection, so a new one is in it by itself.
/// </summary>
public sealed partial class BadInputTests(TestCluster cluster, ITestOutputHelper output) : CareTests(cluster)
{
    /// <summary>What a page calls a field otherwise than the command, because one box stands for several.</summary>
    private static readonly Dictionary<string, string> AlsoCalled = new(StringComparer.Ordinal) { ["StartHuddle.Edit.Why"] = "Because" };

    /// <summary>What only the record can tell is refused by a rule, not beside the field: then its words name it. So are things chosen that are gone.</summary>
    private static readonly Dictionary<string, string> NamedInWords = new(StringComparer.Ordinal)
    {
        ["WorkingHours.From"] = "Monday ends before it begins",
        ["WorkingHours.Until"] = "Monday ends before it begins",
        ["WorkingHours.ContactMinutes"] = "for contacts",
        ["TakeIntoCare.ConsentAnswer.ThirdParty"] = "third party",
        ["ChooseInterval.Days"] = "interval",
        ["AddFollowUp.TellBy"] = "the clock jumps over 01:30",
        ["BookFollowUp.At"] = "the clock jumps over 01:30",
        ["BookFollowUp.Place"] = "Say where",
        ["HearAgreement.On"] = "from the day it was begun until today",
        ["RecordPractice.At"] = "Look at the day",
        ["RecordSession.At"] = "Look at the day",
        ["SetContent.Content"] = "no such practice or rule",
        ["LibraryItemQuery.Id"] = "no such",
    };

    private readonly List<string> _tried = [];
    private readonly List<string> _wrong = [];
    private Stage _stage = null!;

    protected override async Task Begin() => _stage = await Stage.Set(Clinic, Care);

    [Fact]
    public async Task Every_field_of_every_operation_keeps_bad_input_or_refuses_it_in_words_that_name_the_field()
    {
        var messages = await ValidMessages.Of(_stage);
        Missing(messages.Select(x => x.Message)).Should().BeEmpty("each operation needs a message that is right, with each of its fields");
        await using var taken = await TakenBack.Begin(Clinic.Logins, TakenBack.OnPurpose);
        var desk = new TryingDesk(Clinic);
        var before = await desk.Kept();

        foreach (var (by, message) in messages)
        {
            await TryAll(desk, by, message);
        }

        (await desk.Kept()).Should().Be(before, "all of it was taken back or refused");
        await Report(messages.Select(x => x.Message).ToList());
        string.Join('\n', _wrong).Should().BeEmpty();
    }

    /// <summary>Each try and what came of it, in a file beside the tests.</summary>
    private async Task Report(IReadOnlyList<object> messages)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "bad-input.txt");
        await File.WriteAllLinesAsync(file, _tried);
        var fields = messages.SelectMany(TypedFields.Of).Select(x => x.Key).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"{messages.Select(x => x.GetType()).Distinct().Count()} operations, {messages.Count} messages, {fields} fields, {_tried.Count} tries; all of them: {file}");
    }

    /// <summary>Operations without a message, and fields that no message has. What only the program itself sends is nobody's typing.</summary>
    private static IEnumerable<string> Missing(IEnumerable<object> messages)
    {
        var had = messages.SelectMany(TypedFields.Of).Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        var sent = messages.Select(x => x.GetType()).ToHashSet();
        return UseCases.All.Where(x => x.Access != CareCoord.Web.Security.Access.SystemOnly || sent.Contains(x.Message)).SelectMany(x => TypedFields.Keys(x.Message)).Distinct(StringComparer.Ordinal).Where(x => !had.Contains(x));
    }

    private async Task TryAll(TryingDesk desk, Session by, object message)
    {
        var name = message.GetType().DeclaringType!.Name;
        if (await desk.Try(by, message) is { IsDone: false } refused)
        {
            _wrong.Add($"{name}: the message itself is not right: {refused}");
            return;
        }

        foreach (var field in TypedFields.Of(message))
        {
            foreach (var bad in Badness.For(field.Type))
            {
                await Try(desk, by, message, field, bad);
            }

            await TryTheClock(desk, by, message, field);
        }
    }

    private async Task Try(TryingDesk desk, Session by, object message, TypedField field, Badness bad)
    {
        var attempt = await desk.Try(by, field.With(bad.Value));
        Note(message, field, bad.Name, attempt, bad.MustBeRefused && IsCommand(message));
        if (bad.MustBeRefused && bad.Value is string { Length: > 10_000 } && Limit().Match(attempt.Words) is { Success: true } limit)
        {
            var longest = int.Parse(limit.Groups["most"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            Note(message, field, $"{longest + 1} characters", await desk.Try(by, field.With(new string('x', longest + 1))), mustBeRefused: true);
            Note(message, field, $"{longest} characters", await desk.Try(by, field.With(new string('é', longest))), mustBeRefused: false);
        }
    }

    /// <summary>Half past one on the night when the clock of Lisbon goes from one to two, where a day and a time are typed side by side.</summary>
    private async Task TryTheClock(TryingDesk desk, Session by, object message, TypedField field)
    {
        if (field.Type == typeof(TimeOnly) && DayBeside(message, field) is { } day)
        {
            var night = day.With(new DateOnly(2026, 3, 29));
            var attempt = await desk.Try(by, TypedFields.Of(night).Single(x => x.Path == field.Path).With(new TimeOnly(1, 30)));
            Note(message, field, "a time that the clock skips", attempt, mustBeRefused: true);
        }
    }

    private void Note(object message, TypedField field, string bad, Attempt attempt, bool mustBeRefused)
    {
        var line = $"{message.GetType().DeclaringType!.Name} {field.Path}, {bad} → {attempt}";
        _tried.Add(line);
        if (attempt.Kind is "Broken" or "Conflict")
        {
            _wrong.Add($"BROKEN {line}");
        }
        else if (attempt.IsDone && mustBeRefused)
        {
            _wrong.Add($"KEPT {line}");
        }
        else if (!attempt.IsDone && !Names(attempt, field))
        {
            _wrong.Add($"UNNAMED {line}");
        }
    }

    /// <summary>The field is named, or one of a rule's that takes it in; and something is said that one can do.</summary>
    private static bool Names(Attempt attempt, TypedField field)
    {
        var parts = Parts(field.Path);
        return attempt.Kind == "Refused"
            ? NamedInWords.TryGetValue(field.Key, out var said) && attempt.Words.Contains(said, StringComparison.Ordinal)
            : attempt.Words.Length > 0 && attempt.Fields.Select(Parts).Any(x => x[0] == AlsoCalled.GetValueOrDefault(field.Key) || x[^1] == parts[^1] || x.SequenceEqual(parts[..Math.Min(parts.Length, x.Length)]));
    }

    private static string[] Parts(string path) => path.Replace('/', '.').Split('.').Select(x => Index().Replace(x, "")).Where(x => x.Length > 0 && !int.TryParse(x, CultureInfo.InvariantCulture, out _)).ToArray();

    /// <summary>The day that belongs to a time; what is every day, as quiet hours are, has none.</summary>
    private static TypedField? DayBeside(object message, TypedField time) => time.Key.Contains("Quiet", StringComparison.Ordinal)
        ? null
        : TypedFields.Of(message).FirstOrDefault(x => x.Type == typeof(DateOnly) && x.Path.Split('.')[..^1].SequenceEqual(time.Path.Split('.')[..^1]));

    private static bool IsCommand(object message) => Array.Exists(message.GetType().GetInterfaces(), x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(ICommand<>));

    [GeneratedRegex(@"[Aa]t most (?<most>[\d,]+) characters", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();
}
