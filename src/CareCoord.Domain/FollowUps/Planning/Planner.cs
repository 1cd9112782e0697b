using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>
/// Says what should be owed for one person, and so what has to change. A pure function: the same facts give the same plan,
/// and planning again after the changes were made gives none.
/// </summary>
/// <remarks>
/// Always: nothing is dated in the past; an active person has a dated next contact; nothing is owed by nobody;
/// nobody who is dead, gone, paused or refusing is contacted; what was agreed with the person stays as it is; and nothing
/// else but safety falls due on a day on which its owner does not work.
/// </remarks>
public static class Planner
{
    /// <summary>Plans one stretch of care.</summary>
    /// <param name="input">All that the planner looks at.</param>
    /// <returns>What has to change.</returns>
    public static PlannedChanges Plan(PlannerInput input)
    {
        if (input.Standing.State == CareState.NotInCare)
        {
            return new PlannedChanges([], [], [], [], []);
        }

        var shifts = Shifts.Of(input);
        var history = new History(Shifts.Applied(input.FollowUps, shifts));
        var all = AllWanted(input, history);
        var leftOpen = LeftOpen(input, history, all);
        var wanted = Owe(input, history, all.Where(x => leftOpen.All(y => y.Source != x.Source || y.Kind != x.Kind)));
        var withdrawals = Withdrawals.Of(input, history, wanted.Select(x => x.Key).Concat(leftOpen).ToHashSet());
        var missing = wanted.Where(x => !history.IsOpen(x.Key)).ToList();
        var calendar = new WeekCalendar(input, history, withdrawals);
        var merging = new Merging(input.Rules, calendar, MergeTarget.Of(input, history, withdrawals));
        var (merges, groups) = merging.Of(missing);
        return new PlannedChanges(withdrawals, merges, calendar.Place(groups), HandOvers(input, history, withdrawals), shifts);
    }

    private static List<Wanted> AllWanted(PlannerInput input, History history) =>
    [
        .. CadenceWanted.Of(input, history)
            .Concat(InterventionWanted.Of(input, history))
            .Concat(PlanWanted.Of(input))
            .Concat(StandingWanted.Of(input))
            .Where(x => !history.IsAgreed(x.Source, x.Kind)),
    ];

    private static List<ReasonKey> LeftOpen(PlannerInput input, History history, List<Wanted> all) =>
    [
        .. history.OpenReasons.Select(x => x.Reason.Key).Where(x => all.Exists(y =>
            y.Source == x.Source && y.Kind == x.Kind && history.IsLeftOpen(x, y.Stem, y.LastContact, input.Rules.AnswersAheadDays))),
    ];

    private static List<Owed> Owe(PlannerInput input, History history, IEnumerable<Wanted> wanted) =>
    [
        .. wanted
            .Select(x => Owe(input, history, x))
            .OfType<Owed>()
            .DistinctBy(x => x.Key)
            .DueFirst(),
    ];

    private static Owed? Owe(PlannerInput input, History history, Wanted wanted)
    {
        var tries = history.Tries(wanted.Source, wanted.Kind, wanted.Stem);
        if (tries.Count > 0 && wanted.Again is null)
        {
            return null;
        }

        var occurrence = tries.Count == 0 ? wanted.Stem : $"{wanted.Stem}/{tries.Count + 1}";
        var calendar = input.Calendars.Of(wanted.OwnerId);
        var due = OnWorkingDay(Due(wanted, tries, calendar), input.Today, calendar);
        var opens = due.AddDays(-input.Rules.WindowDays);
        var missed = tries.LastOrDefault() is { Status: FollowUpStatus.Missed } last ? last.EndedOn : null;
        return new Owed(
            new ReasonKey(input.Episode, wanted.Source, wanted.Kind, occurrence),
            wanted.Discipline,
            wanted.OwnerId,
            opens < input.Today ? input.Today : opens,
            due,
            wanted.Channel,
            wanted.Facts with { MissedOn = missed });
    }

    /// <summary>After a miss it is tried again on the next working day; after it was withdrawn by hand, an interval later.</summary>
    private static DateOnly Due(Wanted wanted, IReadOnlyList<FollowUpSnapshot> tries, WorkCalendar calendar)
    {
        if (tries.LastOrDefault() is not { EndedOn: { } ended } last)
        {
            return wanted.DueOn;
        }

        var earliest = last.Status == FollowUpStatus.Withdrawn && wanted.Again is { } again ? again.After(ended, calendar) : calendar.Add(ended, 1);
        return earliest > wanted.DueOn ? earliest : wanted.DueOn;
    }

    private static DateOnly OnWorkingDay(DateOnly due, DateOnly today, WorkCalendar calendar) =>
        due < today ? calendar.Add(today, 1) : calendar.OrNext(due);

    private static List<PlannedHandOver> HandOvers(PlannerInput input, History history, IReadOnlyList<PlannedWithdrawal> withdrawals) =>
    [
        .. history.OpenReasons
            .Where(x => input.Owners.Departed.Contains(x.Reason.OwnerId))
            .Where(x => !withdrawals.Contains(new PlannedWithdrawal(x.FollowUp.Id, x.Reason.Key)))
            .DistinctBy(x => (x.FollowUp.Id, x.Reason.OwnerId))
            .Select(x => new PlannedHandOver(x.FollowUp.Id, x.Reason.OwnerId, input.Owners.OwnerOf(x.Reason.Discipline))),
    ];
}
