using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Interventions;

/// <summary>One intervention as it is shown.</summary>
public sealed record InterventionView
{
    /// <summary>Its id.</summary>
    public required InterventionId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in words for colleagues.</summary>
    public required string Words { get; init; }

    /// <summary>The discipline of who carries it out.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>Who carries it out.</summary>
    public required string Owner { get; init; }

    /// <summary>The day on which a pause ends; null while it runs.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The stage, in words; null where it has none.</summary>
    public string? Stage { get; init; }

    /// <summary>What is practised, how long and when; null where nothing is dosed.</summary>
    public string? Dose { get; init; }

    /// <summary>What is left out of it, in words; null where nothing can be.</summary>
    public string? LeftOut { get; init; }

    /// <summary>The codes of what is left out.</summary>
    public IReadOnlyCollection<string> LeftOutCodes { get; init; } = [];

    /// <summary>When the person stops and tells us; empty where nothing is said.</summary>
    public string WhenToStop { get; init; } = "";

    /// <summary>What it is, in words for the person.</summary>
    public required string ForPerson { get; init; }

    /// <summary>The cards it stands on, those that are written.</summary>
    public IReadOnlyList<CardView> Cards { get; init; } = [];

    /// <summary>What was done of it.</summary>
    public string? Done { get; init; }

    /// <summary>What is not proposed yet, and why.</summary>
    public IReadOnlyList<string> NotYet { get; init; } = [];

    /// <summary>What holds it.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>Ids of the forms that record a practice.</summary>
    public IReadOnlyList<string> PracticeForms { get; init; } = [];

    /// <summary>Id of the form that records a session or visit; null where it has none.</summary>
    public string? SessionForm { get; init; }

    /// <summary>True when the practice can be made shorter by a step.</summary>
    public bool CanShorten { get; init; }

    /// <summary>True when there is a stage before.</summary>
    public bool CanGoBack { get; init; }

    /// <summary>What was recorded last, the latest first.</summary>
    public IReadOnlyList<RecordedView> Recorded { get; init; } = [];

    /// <summary>What was recorded, over time.</summary>
    public IReadOnlyList<PracticeChart> Charts { get; init; } = [];

    /// <summary>What was answered when it was given.</summary>
    public required Answers Setup { get; init; }

    /// <summary>The questions it was given with.</summary>
    public required Questions SetupQuestions { get; init; }

    /// <summary>Its story, the latest first.</summary>
    public IReadOnlyList<StoryLine> Story { get; init; } = [];

    /// <summary>A card that it stands on.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="Questions">Its questions.</param>
    /// <param name="Answers">The card as it stands.</param>
    public sealed record CardView(string Title, Questions Questions, Answers Answers);

    /// <summary>Something that was recorded.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="At">When, on the person's clock.</param>
    /// <param name="Questions">The questions of its form.</param>
    /// <param name="Answers">The answers.</param>
    public sealed record RecordedView(EntryId Id, DateTime At, Questions Questions, Answers Answers);
}
