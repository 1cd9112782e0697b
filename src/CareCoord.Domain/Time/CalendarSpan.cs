using System.Globalization;

namespace CareCoord.Domain.Time;

/// <summary>A length of calendar time, counted in a person's local days: <c>2 wd</c>, <c>14 d</c>, <c>2 wk</c>, <c>3 mo</c>.</summary>
/// <param name="Count">How many units, 0 or more.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct CalendarSpan(int Count, SpanUnit Unit)
{
    private const int DaysPerWeek = 7;

    /// <summary>A number of working days.</summary>
    public static CalendarSpan WorkingDays(int count) => new(count, SpanUnit.WorkingDays);

    /// <summary>A number of calendar days.</summary>
    public static CalendarSpan Days(int count) => new(count, SpanUnit.Days);

    /// <summary>A number of calendar weeks.</summary>
    public static CalendarSpan Weeks(int count) => new(count, SpanUnit.Weeks);

    /// <summary>A number of calendar months.</summary>
    public static CalendarSpan Months(int count) => new(count, SpanUnit.Months);

    /// <summary>The day that lies this long after another.</summary>
    /// <param name="day">The day to count from; it is not counted.</param>
    public DateOnly After(DateOnly day) => Unit switch
    {
        SpanUnit.WorkingDays => day.AddWorkingDays(Count),
        SpanUnit.Days => day.AddDays(Count),
        SpanUnit.Weeks => day.AddDays(Count * DaysPerWeek),
        SpanUnit.Months => day.AddMonths(Count),
        _ => throw new ArgumentOutOfRangeException(nameof(day), Unit, "The unit is not known."),
    };

    /// <summary>True when the span is this many calendar days; working days and months are not counted in days.</summary>
    public bool IsDays(int days) => Unit switch
    {
        SpanUnit.Days => Count == days,
        SpanUnit.Weeks => Count * DaysPerWeek == days,
        _ => false,
    };

    /// <summary>The span without a blank, as part of a key: <c>2wk</c>.</summary>
    public string Code => Count.ToString(CultureInfo.InvariantCulture) + Symbol;

    /// <summary>The span as content writes it: <c>2 wk</c>.</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture) + " " + Symbol;

    private string Symbol => Unit switch
    {
        SpanUnit.WorkingDays => "wd",
        SpanUnit.Days => "d",
        SpanUnit.Weeks => "wk",
        _ => "mo",
    };
}
