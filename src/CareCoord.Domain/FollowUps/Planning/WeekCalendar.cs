using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>
/// How many meetings with the person each week already has, from Monday to Sunday. What does not fit moves to a later week;
/// nothing is dropped, so the last dated contact is never lost.
/// </summary>
internal sealed class WeekCalendar
{
    private readonly PlannerInput _input;
    private readonly Dictionary<DateOnly, int> _meetings;

    public WeekCalendar(PlannerInput input, History history, IReadOnlyList<PlannedWithdrawal> withdrawals)
    {
        _input = input;
        var gone = withdrawals.ToHashSet();
        _meetings = MeetingWeeks.Of(history.All.Where(x => !x.IsOpen || x.Reasons.Any(y => !gone.Contains(new PlannedWithdrawal(x.Id, y.Key)))), input.Today);
    }

    /// <summary>False when a contact that exists would come forward into a week that is full.</summary>
    public bool Allows(MergeTarget target, Owed owed)
    {
        var week = Week.MondayOf(target.DueWith(owed));
        return week == Week.MondayOf(target.DueOn) || HasRoom(week);
    }

    /// <summary>A contact that exists comes forward.</summary>
    public void Shift(DateOnly from, DateOnly to)
    {
        Add(Week.MondayOf(from), -1);
        Add(Week.MondayOf(to), 1);
    }

    /// <summary>Gives each new follow-up its day; the phase's contact is served first.</summary>
    public IReadOnlyList<PlannedFollowUp> Place(IReadOnlyList<MergeTarget> groups) =>
    [
        .. groups
            .OrderBy(x => x.DueOn)
            .ThenBy(x => x.Reasons.Exists(y => y.Key.Source == ReasonSource.Phase) ? 0 : 1)
            .ThenBy(x => x.Reasons[0].Key.Source, StringComparer.Ordinal)
            .ThenBy(x => x.Reasons[0].Key.Kind)
            .Select(Place)
            .ToList(),
    ];

    private PlannedFollowUp Place(MergeTarget group)
    {
        if (!group.Reasons[0].Key.Kind.IsMeeting())
        {
            return new PlannedFollowUp(group.Reasons);
        }

        var due = FirstFit(group.Reasons, group.DueOn);
        Add(Week.MondayOf(due), 1);
        return new PlannedFollowUp([.. group.Reasons.Select(x => NotBefore(x, due)).DueFirst()]);
    }

    /// <summary>
    /// The first day from one on in a week with room, on which whoever does it works: the owner of the reason due first. To ask all owners
    /// could ask for ever, because two teams need not share a day.
    /// </summary>
    public DateOnly FirstFit(IReadOnlyCollection<Owed> reasons, DateOnly due)
    {
        var calendar = _input.Calendars.Of(reasons.DueFirst().First().OwnerId);
        while (true)
        {
            if (!HasRoom(Week.MondayOf(due)))
            {
                due = Week.MondayOf(due).AddDays(Week.Days);
            }
            else if (!calendar.IsWorkingDay(due))
            {
                due = due.AddDays(1);
            }
            else
            {
                return due;
            }
        }
    }

    /// <summary>A reason that is due no earlier than a day, and on a day on which its owner works.</summary>
    public Owed NotBefore(Owed owed, DateOnly due) => owed.DueOn >= due ? owed : owed with { OpensOn = due, DueOn = _input.Calendars.Of(owed.OwnerId).OrNext(due) };

    private bool HasRoom(DateOnly week) => _meetings.GetValueOrDefault(week) < _input.Rules.WeeklyCap;

    private void Add(DateOnly week, int count) => _meetings[week] = _meetings.GetValueOrDefault(week) + count;
}
