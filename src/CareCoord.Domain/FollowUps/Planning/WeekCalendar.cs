namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>
/// How many meetings with the person each week already has, from Monday to Sunday. What does not fit moves to a later week;
/// nothing is dropped, so the last dated contact is never lost.
/// </summary>
internal sealed class WeekCalendar
{
    private const int DaysPerWeek = 7;

    private readonly PlannerInput _input;
    private readonly Dictionary<DateOnly, int> _meetings;

    public WeekCalendar(PlannerInput input, History history, IReadOnlyList<PlannedWithdrawal> withdrawals)
    {
        _input = input;
        var gone = withdrawals.ToHashSet();
        _meetings = history.All
            .Where(x => x.Kind.IsMeeting() && !x.IsAboutSafety)
            .Where(x => !x.IsOpen || x.Reasons.Any(y => !gone.Contains(new PlannedWithdrawal(x.Id, y.Key))))
            .Select(DayOf)
            .OfType<DateOnly>()
            .GroupBy(Days.WeekOf)
            .ToDictionary(x => x.Key, x => x.Count());
    }

    /// <summary>False when a contact that exists would come forward into a week that is full.</summary>
    public bool Allows(MergeTarget target, Owed owed)
    {
        var week = Days.WeekOf(target.DueWith(owed));
        return week == Days.WeekOf(target.DueOn) || HasRoom(week);
    }

    /// <summary>A contact that exists comes forward.</summary>
    public void Shift(DateOnly from, DateOnly to)
    {
        Add(Days.WeekOf(from), -1);
        Add(Days.WeekOf(to), 1);
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
        Add(Days.WeekOf(due), 1);
        return new PlannedFollowUp([.. group.Reasons.Select(x => NotBefore(x, due)).DueFirst()]);
    }

    /// <summary>The first day from one on in a week with room, on which all work whose reasons are due by then.</summary>
    public DateOnly FirstFit(IReadOnlyCollection<Owed> reasons, DateOnly due)
    {
        while (true)
        {
            if (!HasRoom(Days.WeekOf(due)))
            {
                due = Days.WeekOf(due).AddDays(DaysPerWeek);
            }
            else if (reasons.Any(x => x.DueOn <= due && !_input.Calendars.Of(x.OwnerId).IsWorkingDay(due)))
            {
                due = due.AddDays(1);
            }
            else
            {
                return due;
            }
        }
    }

    /// <summary>A reason that is due no earlier than a day.</summary>
    public static Owed NotBefore(Owed owed, DateOnly due) => owed.DueOn >= due ? owed : owed with { OpensOn = due, DueOn = due };

    private DateOnly? DayOf(FollowUpSnapshot followUp) => followUp.Status switch
    {
        FollowUpStatus.Open => followUp.DueOn < _input.Today ? _input.Today : followUp.DueOn,
        FollowUpStatus.Done or FollowUpStatus.Missed => followUp.EndedOn,
        _ => null,
    };

    private bool HasRoom(DateOnly week) => _meetings.GetValueOrDefault(week) < _input.Rules.WeeklyCap;

    private void Add(DateOnly week, int count) => _meetings[week] = _meetings.GetValueOrDefault(week) + count;
}
