namespace CareCoord.Domain.Time;

/// <summary>On which days people at one place work: days of the week, and single days on which it is closed. A value: the same days give the same answers.</summary>
public sealed class WorkCalendar
{
    private readonly bool[] _works = new bool[7];
    private readonly HashSet<DateOnly> _closed;

    /// <summary>Makes a calendar.</summary>
    /// <param name="weekDays">The days of the week that are worked; at least one.</param>
    /// <param name="closed">Days on which nobody works there, such as holidays.</param>
    /// <exception cref="RuleViolationException">calendar.empty: no day of the week is worked.</exception>
    public WorkCalendar(IEnumerable<DayOfWeek> weekDays, IEnumerable<DateOnly> closed)
    {
        foreach (var day in weekDays)
        {
            _works[(int)day] = true;
        }

        if (!_works.Contains(true))
        {
            throw new RuleViolationException("calendar.empty", "At least one day of the week must be worked.");
        }

        _closed = [.. closed];
    }

    /// <summary>Monday to Friday without holidays: what counts where nobody has said otherwise.</summary>
    public static WorkCalendar MondayToFriday { get; } =
        new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], []);

    /// <summary>True when the day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => _works[(int)day.DayOfWeek] && !_closed.Contains(day);

    /// <summary>The day itself if it is worked, else the next one that is.</summary>
    public DateOnly OrNext(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself if it is worked, else the last one before that is.</summary>
    public DateOnly OrPrevious(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day that lies so many working days later; 0 gives the day or the next working day.</summary>
    /// <param name="day">The day to count from; it is not counted.</param>
    /// <param name="count">Working days, 0 or more.</param>
    public DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        day = count == 0 ? OrNext(day) : day;
        for (; count > 0; count--)
        {
            day = OrNext(day.AddDays(1));
        }

        return day;
    }
}
