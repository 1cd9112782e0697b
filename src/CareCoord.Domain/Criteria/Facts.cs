using System.Collections.Immutable;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Criteria;

/// <summary>
/// What the record says of one person, as rules see it: an immutable snapshot that knows nothing of where it came from.
/// What is not in it was not recorded.
/// </summary>
public sealed record Facts
{
    /// <summary>The phase of care; null for somebody who is not in care.</summary>
    public Phase? Phase { get; init; }

    /// <summary>The person's day on which the phase began.</summary>
    public DateOnly? PhaseSince { get; init; }

    /// <summary>The day on which a pause of care ends; null while care runs.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The phase to which a pause returns; null while care runs.</summary>
    public Phase? PhaseBeforePause { get; init; }

    /// <summary>Ratings of the goal that care is measured by, in any order; empty where it has no number to be reached.</summary>
    public ImmutableArray<TargetFact> Target { get; init; } = [];

    /// <summary>The person's day on which they were taken into care.</summary>
    public DateOnly? TakenIntoCareOn { get; init; }

    /// <summary>Submitted entries, void ones left out; kept in the order of happening, then of recording.</summary>
    public ImmutableArray<EntryFact> Entries
    {
        get;
        init => field = [.. value.OrderBy(e => e.HappenedAt).ThenBy(e => e.RecordedAt)];
    } = [];

    /// <summary>Interventions that run or rest.</summary>
    public ImmutableArray<InterventionFacts> Interventions { get; init; } = [];

    /// <summary>Contacts and other events of the record.</summary>
    public ImmutableArray<EventFact> Happened { get; init; } = [];

    /// <summary>The day of the last review of the plan or of the case; null before the first.</summary>
    public DateOnly? LastReviewOn { get; init; }

    /// <summary>What is open now.</summary>
    public ImmutableArray<OpenFact> Open { get; init; } = [];

    /// <summary>Consents as they stand today.</summary>
    public ImmutableArray<ConsentFact> Consents { get; init; } = [];

    /// <summary>Cards that stand about the person.</summary>
    public ImmutableArray<CardFact> Cards { get; init; } = [];

    /// <summary>Holds that stand.</summary>
    public ImmutableArray<HoldFact> Holds { get; init; } = [];

    /// <summary>Proposals that wait.</summary>
    public ImmutableArray<ProposalFact> Proposals { get; init; } = [];

    /// <summary>The latest firing of each rule for each subject.</summary>
    public ImmutableArray<FiringFact> Firings { get; init; } = [];

    /// <summary>The intervention in question; null when a rule looks at the person.</summary>
    public InterventionFacts? Intervention { get; private init; }

    /// <summary>The last decision on the move in question; windows begin after it.</summary>
    public DecisionFact? LastDecision { get; private init; }

    /// <summary>Windows see only what was recorded after this instant; null for everything.</summary>
    public DateTimeOffset? RecordedAfter { get; private init; }

    /// <summary>The same record, asked about one intervention: only its entries count.</summary>
    public Facts About(InterventionFacts intervention) => this with
    {
        Intervention = intervention,
        Entries = [.. Entries.Where(e => e.Intervention == intervention.Id)],
    };

    /// <summary>The same record about its intervention, asked about one move: windows no longer see what lies before the last decision on it.</summary>
    public Facts AboutMove(MoveKind move) => this with { LastDecision = Intervention?.LastDecision(move) };

    /// <summary>
    /// The same record, asked by a rule whose last firing is over: windows no longer see what was known then, so that people are
    /// not asked twice about the same thing. What came to light later counts, even if it happened before.
    /// </summary>
    public Facts KnownSince(DateTimeOffset at) => this with { RecordedAfter = at };

    /// <summary>Those of the entries that a window may see.</summary>
    public ImmutableArray<EntryFact> Visible(ImmutableArray<EntryFact> entries) =>
        [.. entries.Where(e => !(e.HappenedAt <= LastDecision?.At) && !(e.RecordedAt <= RecordedAfter))];

    /// <summary>Those of the intervention's planned practices that a window may see, oldest first.</summary>
    public ImmutableArray<SlotFact> VisibleSlots => Intervention is null
        ? []
        : [.. Intervention.Slots.Where(s => LastDecision is null || s.Day > LastDecision.Day)];

    /// <summary>The day of an anchor, or null when it has not come.</summary>
    public DateOnly? DayOf(Anchor anchor) => anchor switch
    {
        Anchor.EpisodeStart => TakenIntoCareOn,
        Anchor.PhaseStart => PhaseSince,
        Anchor.StageStart => Intervention?.StageSince,
        Anchor.LastDecision => LastDecision?.Day,
        Anchor.PauseEnd => PausedUntil,
        _ => LastContact,
    };

    private DateOnly? LastContact => Happened
        .Where(e => e.Kind == EventKind.Contact && e.Attributes.GetValueOrDefault(EventFact.Outcome) == "reached")
        .Max(e => (DateOnly?)e.Day);
}
