using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Tests.Criteria;

/// <summary>Builds the record of one practised intervention, a day at a time, ending yesterday.</summary>
internal sealed class PracticeRecord
{
    public const string Form = "practice-log";
    public static readonly DateOnly Today = new(2026, 3, 2);
    private readonly InterventionId _id = new(Guid.Parse("0195a000-0000-7000-8000-000000000001"));
    private readonly List<EntryFact> _entries = [];
    private readonly List<SlotFact> _slots = [];
    private readonly List<DecisionFact> _decisions = [];

    public static Observed Change { get; } = new("distress.change", "change in distress", Unit.Points);

    /// <summary>Planned practices, the last of them yesterday; null is one without a record.</summary>
    public PracticeRecord Planned(params Answers?[] practices)
    {
        for (var i = 0; i < practices.Length; i++)
        {
            var day = Today.AddDays(i - practices.Length);
            _slots.Add(new SlotFact(day, practices[i] is not null));
            if (practices[i] is { } answers)
            {
                Recorded(day, answers);
            }
        }

        return this;
    }

    public PracticeRecord Recorded(DateOnly day, Answers answers)
    {
        _entries.Add(Entry(day, answers) with { Intervention = _id });
        return this;
    }

    public PracticeRecord Decided(MoveKind move, DateOnly day)
    {
        _decisions.Add(new DecisionFact(move, At(day).AddHours(8), day));
        return this;
    }

    public Facts Facts() => Person().About(Intervention());

    public Facts Person() => new() { Entries = [.. _entries], Interventions = [Intervention()], Phase = Episodes.Phase.Active };

    public InterventionFacts Intervention() => new()
    {
        Id = _id,
        Protocol = new ContentRef("paced-breathing", 1),
        Tags = ["practice", "breathing"],
        StartedOn = Today.AddDays(-60),
        StageSince = Today.AddDays(-60),
        DoseMinutes = 5,
        Slots = [.. _slots],
        Decisions = [.. _decisions],
    };

    public static Answers Practice(decimal? change = -1, string? tolerance = "right", params string[]? marks)
    {
        var answers = Answers.None;
        answers = change is { } number ? answers.With("change", new NumberValue(number)) : answers;
        answers = tolerance is null ? answers : answers.With("tolerance", new CodeValue(tolerance));
        return marks is null ? answers : answers.With("marks", new CodesValue([.. marks]));
    }

    public static EntryFact Entry(DateOnly day, Answers answers)
    {
        var observations = answers.Of("change") is { } change
            ? ImmutableDictionary<string, Value>.Empty.Add("distress.change", change)
            : ImmutableDictionary<string, Value>.Empty;
        return new EntryFact(Form, At(day).AddHours(12), day, At(day).AddHours(12), answers, observations, ["distress.change"]);
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
