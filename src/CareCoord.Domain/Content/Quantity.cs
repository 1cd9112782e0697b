using System.Globalization;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Content;

/// <summary>A number with its unit. Read once, when content is loaded; nothing in the program parses <c>5 min</c> again.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">Its unit.</param>
public readonly record struct Quantity(decimal Number, Unit Unit)
{
    /// <summary>The day that lies this far after another, by the calendar of whoever works.</summary>
    /// <param name="day">The day to count from.</param>
    /// <param name="calendar">On which days they work; only working days ask it.</param>
    /// <returns>Calendar days for d and wk, the same day of the month (or its last) for mo, working days for wd.</returns>
    /// <exception cref="InvalidOperationException">The unit is no calendar unit; the loader lets none through where days are meant.</exception>
    public DateOnly After(DateOnly day, WorkCalendar calendar) =>
        Unit == Unit.WorkingDay ? calendar.Add(day, decimal.ToInt32(Number)) : After(day);

    /// <summary>The day that lies this far after another.</summary>
    /// <param name="day">The day to count from.</param>
    /// <returns>Calendar days for d and wk, the same day of the month (or its last) for mo.</returns>
    /// <exception cref="InvalidOperationException">Working days need a calendar, and other units are no days; the loader lets neither through where this is asked.</exception>
    public DateOnly After(DateOnly day)
    {
        var count = decimal.ToInt32(Number);
        return Unit switch
        {
            Unit.Day => day.AddDays(count),
            Unit.Week => day.AddDays(7 * count),
            Unit.Month => day.AddMonths(count),
            _ => throw new InvalidOperationException($"{this} is not a number of days."),
        };
    }

    /// <summary>The day that lies this far before another.</summary>
    /// <param name="day">The day to count back from.</param>
    /// <exception cref="InvalidOperationException">Working days are not counted back, and other units are no days.</exception>
    public DateOnly Before(DateOnly day) => Unit == Unit.WorkingDay
        ? throw new InvalidOperationException("Working days are counted forwards only.")
        : (this with { Number = -Number }).After(day);

    /// <summary>In words, such as <c>5 minutes</c> or <c>50 %</c>.</summary>
    public string Words => $"{Digits} {Unit.Words(Number)}";

    /// <summary>As written in content, such as <c>5 min</c>; a number of points stands alone.</summary>
    public override string ToString() => Unit == Unit.Points ? Digits : $"{Digits} {Unit.Symbol()}";

    private string Digits => Number.ToString("0.##", CultureInfo.InvariantCulture);
}
