using System.Collections.Immutable;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Interventions;

/// <summary>What can be given to a person: what is practised, how it may grow, when it holds. Giving it makes an intervention.</summary>
public sealed record Protocol : ISettable
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>Tags that rules and holds name.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What it is, in words for the person.</summary>
    public string ForPerson { get; init; } = "";

    /// <summary>What it is, in words for colleagues.</summary>
    public string ForClinician { get; init; } = "";

    /// <summary>When the person stops and tells us; empty where nothing is said.</summary>
    public string WhenToStop { get; init; } = "";

    /// <summary>What is asked when it is given, and kept with the intervention.</summary>
    public Questions Setup { get; init; } = Questions.None;

    /// <summary>The setup item that says what is left out of the practice; null where nothing can be.</summary>
    public string? LeavesOut { get; init; }

    /// <summary>What must be so before it can be given.</summary>
    public ImmutableArray<Need> Needs { get; init; } = [];

    /// <summary>What speaks against giving it.</summary>
    public ImmutableArray<Contraindication> NotWith { get; init; } = [];

    /// <summary>Its stages in order; empty where it has none.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>The stage it begins in unless the setup chooses another; null where it has none.</summary>
    public string? StartsAt { get; init; }

    /// <summary>The setup item that chooses the stage it begins in; null where nothing is chosen.</summary>
    public string? StartsFrom { get; init; }

    /// <summary>Its dose; null where nothing is dosed.</summary>
    public Dose? Dose { get; init; }

    /// <summary>Forms that record a practice.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>Its sessions or visits; null where it has none.</summary>
    public SessionPlan? Sessions { get; init; }

    /// <summary>How often its owner checks in between sessions; null where nobody does.</summary>
    public Quantity? CheckInEvery { get; init; }

    /// <summary>The channel a check-in needs; null where any fits.</summary>
    public Channel? CheckInChannel { get; init; }

    /// <summary>How often it is reviewed; null where nobody plans to.</summary>
    public Quantity? ReviewEvery { get; init; }

    /// <summary>The moves it may propose.</summary>
    public ImmutableArray<Move> Progress { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<Tunable> Tune { get; init; } = [];

    /// <inheritdoc/>
    public bool IsLocked { get; init; }

    /// <summary>Rules that guard it. A hold of any other rule that names one of its tags applies all the same.</summary>
    public ImmutableArray<string> Guards { get; init; } = [];

    /// <summary>The cards it stands on: those that must be there before it is given.</summary>
    public IEnumerable<string> Cards => Needs.Select(n => n.When).OfType<HasCardCriterion>().Select(c => c.Card);

    /// <summary>The codes of what is left out, by the answers to its setup; empty where nothing is.</summary>
    public ImmutableArray<string> LeftOut(Answers setup) => setup.Of(LeavesOut ?? "") is CodesValue codes ? codes.Codes : [];

    /// <summary>What is left out, in words, such as <c>neck and throat, jaw and mouth</c>; null where nothing can be left out, or nobody said.</summary>
    public string? LeftOutWords(Answers setup) => LeavesOut is { } item && setup.Of(item) is { } answer ? Setup.Find(item)?.Read(answer) : null;

    /// <summary>The stage with this id, or null.</summary>
    public Stage? StageOf(string? id) => Stages.FirstOrDefault(s => s.Id == id);

    /// <summary>The stage in which somebody with these answers to the setup begins; null where it has none.</summary>
    public Stage? StageAtStart(Answers setup) => StageOf(setup.CodeOf(StartsFrom ?? "")) ?? StageOf(StartsAt);

    /// <summary>The stage that lies so many steps on (or, below zero, back), or null when there is none.</summary>
    public Stage? StageFrom(string? id, int steps)
    {
        if (StageOf(id) is not { } stage)
        {
            return null;
        }

        var at = Stages.IndexOf(stage) + steps;
        return at >= 0 && at < Stages.Length ? Stages[at] : null;
    }

    /// <summary>The interval of sessions in a stage; null where it has none.</summary>
    public Quantity? SessionEvery(string? stage) => Sessions is null ? null : StageOf(stage)?.SessionEvery ?? Sessions.Every;

    /// <summary>True when something is practised in a stage.</summary>
    public bool IsPractised(string? stage) => Dose is not null && StageOf(stage)?.IsPractised != false;
}
