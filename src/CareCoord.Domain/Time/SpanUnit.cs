namespace CareCoord.Domain.Time;

/// <summary>The units of a <see cref="CalendarSpan"/>; they are never converted into each other.</summary>
public enum SpanUnit
{
    /// <summary>Working days (wd), Monday to Friday.</summary>
    WorkingDays,

    /// <summary>Calendar days (d).</summary>
    Days,

    /// <summary>Calendar weeks (wk) of seven days.</summary>
    Weeks,

    /// <summary>Calendar months (mo): the same day of a later month, or that month's last day.</summary>
    Months,
}
