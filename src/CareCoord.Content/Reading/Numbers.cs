using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Messages;

namespace CareCoord.Content.Reading;

/// <summary>Takes the numbers of a table by their names; what is left over or missing is an error.</summary>
internal sealed class Numbers(Document document, ImmutableSortedDictionary<string, NamedNumber> numbers)
{
    private const int LastBand = 11;
    private const int LastHour = 24;

    private readonly List<string> _taken = [];
    private readonly List<string> _missing = [];

    public static PlannerRules Planner(Document document, Table table, ImmutableArray<PhaseCadence> cadence)
    {
        var numbers = new Numbers(document, table.Numbers);
        var rules = new PlannerRules
        {
            Cadence = cadence,
            WindowDays = numbers.Days("window"),
            MergeDays = numbers.Days("merge-within"),
            WeeklyCap = numbers.Count("weekly-cap"),
            AnswersAheadDays = numbers.Days("answers-ahead"),
            WithoutInterval = numbers.Span("without-interval"),
            RepairWithin = numbers.Span("repair-within"),
            AskConsentWithin = numbers.Span("ask-consent-within"),
            WritePlanWithin = numbers.Span("write-plan-within"),
            DecideWithin = numbers.Span("decide-within"),
        };
        numbers.Close();
        return rules;
    }

    public static AttentionRules Attention(Document document, Table table, ImmutableArray<PhaseCadence> cadence)
    {
        var numbers = new Numbers(document, table.Numbers);
        var rules = new AttentionRules
        {
            SoonDays = numbers.Days("soon"),
            LateDays = numbers.Days("late"),
            DeputyDays = numbers.Days("deputy"),
            HuddleDays = numbers.Days("huddle"),
            PromiseWarningPercent = numbers.Percent("promise-warning"),
            ReviewAfter = cadence
                .Where(c => c is { Phase: Phase.Active or Phase.Maintenance, Review: not null })
                .ToDictionary(c => c.Phase, c => c.Review!.Value),
        };
        numbers.Close();
        return rules;
    }

    public static EverydayNumbers Everyday(Document document, Table table)
    {
        var numbers = new Numbers(document, table.Numbers);
        var everyday = new EverydayNumbers
        {
            PlanReviewEvery = numbers.CalendarSpan("plan-review-every"),
            HuddleMinutes = numbers.Minutes("huddle-length"),
            ExpiresFromBand = numbers.Count("expires-from-band", LastBand),
            CheckInMinutes = numbers.Minutes("check-in-length"),
        };
        numbers.Close();
        return everyday;
    }

    public static MessageRules Messages(Document document, Table table)
    {
        var numbers = new Numbers(document, table.Numbers);
        var rules = new MessageRules
        {
            EarlyDays = numbers.Days("reminder-early"),
            NearDays = numbers.Days("reminder-near"),
            LastHours = numbers.Hours("reminder-last"),
            MorningHour = numbers.HourOfDay("morning"),
            EveningHour = numbers.HourOfDay("evening"),
            DigestHour = numbers.HourOfDay("digest-at"),
            Tries = numbers.Count("tries"),
            TryAgainMinutes = numbers.Minutes("try-again"),
        };
        numbers.Close();
        numbers.Demand(rules.MorningHour < rules.EveningHour, "evening", "comes after morning, or nobody could ever be written to");
        numbers.Demand(rules.Reminders.Zip(rules.Reminders.Skip(1)).All(x => x.First.Before > x.Second.Before), "reminder-early", "and the two after it go one after the other: the earliest the longest before");
        return rules;
    }

    public static CapacityRules Capacity(Document document, Table table)
    {
        var numbers = new Numbers(document, table.Numbers);
        var rules = new CapacityRules
        {
            FirstContactMinutes = numbers.Minutes("first-contact"),
            ContactMinutes = numbers.Minutes("contact"),
            KeepingWellMinutes = numbers.Minutes("keeping-well"),
            CheckInMinutes = numbers.Minutes("check-in"),
            SessionMinutes = numbers.Minutes("session"),
            OtherMinutes = numbers.Minutes("other"),
            WeeksAhead = numbers.Count("weeks-ahead"),
            LaterAtMostDays = numbers.Days("later-at-most"),
            NoticeFromDays = numbers.Days("notice-from"),
            NoticeBeforeDays = numbers.Days("notice-before"),
        };
        numbers.Close();
        return rules;
    }

    private Quantity Span(string name) => Take(name, (source, node) => source.Days(node));

    private Quantity CalendarSpan(string name) => Take(name, (source, node) => source.CalendarDays(node));

    private int Count(string name, int most = 100) => Take(name, (source, node) => source.Whole(node, 1, most));

    private int Minutes(string name) => Take(name, (source, node) => decimal.ToInt32(source.In(Unit.Minute, node)));

    private int Hours(string name) => Take(name, (source, node) => decimal.ToInt32(source.In(Unit.Hour, node)));

    private int HourOfDay(string name) => Take(name, (source, node) =>
    {
        var hour = source.In(Unit.Hour, node);
        if (hour < 0 || hour > LastHour || decimal.Truncate(hour) != hour)
        {
            source.Error(node, $"'{hour:0.##}' is no hour of a day. Write a whole one from 0 h to {LastHour} h.");
        }

        return decimal.ToInt32(hour);
    });

    private int Percent(string name) => Take(name, (source, node) => decimal.ToInt32(source.In(Unit.Percent, node)));

    private int Days(string name) => Take(name, (source, node) =>
    {
        var span = source.Days(node);
        if (span.Unit != Unit.Day)
        {
            source.Error(node, $"'{span}' is not in days. Write it with d.");
        }

        return decimal.ToInt32(span.Number);
    });

    private T Take<T>(string name, Func<Source, YamlNode, T> read)
        where T : struct
    {
        _taken.Add(name);
        if (numbers.TryGetValue(name, out var number))
        {
            return read(number.Source, number.Node);
        }

        _missing.Add(name);
        return default;
    }

    /// <summary>What two numbers of a table must be to each other; where one could not be read, that is said already.</summary>
    private void Demand(bool holds, string name, string words)
    {
        if (!holds && document.Source.Count == 0)
        {
            document.Source.Error(numbers[name].Node, $"'{name}' {words}.");
        }
    }

    private void Close()
    {
        var unknown = numbers.Keys.Except(_taken, StringComparer.Ordinal).Select(name => (Name: name, Meant: Nearest.To(name, _missing))).ToList();
        foreach (var (name, meant) in unknown)
        {
            document.Source.Error(numbers[name].Node, $"no code reads a number '{name}'.{(meant is null ? "" : $" Did you mean {meant}?")}");
        }

        foreach (var name in _missing.Except(unknown.Select(u => u.Meant).OfType<string>(), StringComparer.Ordinal))
        {
            document.Source.Error(document.Root, $"the number '{name}' is missing. Add its row.");
        }
    }
}
