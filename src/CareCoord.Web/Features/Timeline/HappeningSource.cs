using CareCoord.Web.Features.Timeline.Happenings;

namespace CareCoord.Web.Features.Timeline;

/// <summary>The kinds of happening, in the order in which those of one instant are told: the later in the list, the nearer to the top.</summary>
internal sealed record HappeningSource(TimelineKind Kind, Type Type, string Sql)
{
    /// <summary>The whole list.</summary>
    public static IReadOnlyList<HappeningSource> All { get; } =
    [
        Of<ImportedHistory>(),
        Of<TakenIntoCare>(),
        Of<PhaseBegan>(),
        Of<PhaseChanged>(),
        Of<ConsentAnswered>(),
        Of<CardWritten>(),
        Of<PlanStarted>(),
        Of<SectionPublished>(),
        Of<SectionTicked>(),
        Of<PersonAgreed>(),
        Of<GoalSet>(),
        Of<GoalRated>(),
        Of<GoalEnded>(),
        Of<ContactHad>(),
        Of<SessionHad>(),
        Of<PracticeOfWeek>(),
        Of<PracticeInError>(),
        Of<Proposed>(),
        Of<HoldSet>(),
        Of<HoldLifted>(),
        Of<ProposalEnded>(),
        Of<InterventionChanged>(),
        Of<TurnEnded>(),
        Of<TimeBooked>(),
        Of<ReminderSent>(),
        Of<PersonTold>(),
        Of<FollowUpEnded>(),
        Of<PromiseBroken>(),
        Of<PromiseRepaired>(),
        Of<SafetyRaised>(),
        Of<SafetyCleared>(),
        Of<CareEnded>(),
    ];

    private static HappeningSource Of<T>()
        where T : Happening, IHappening => new(T.Kind, typeof(T), T.Sql);
}
