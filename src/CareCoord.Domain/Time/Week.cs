namespace CareCoord.Domain.Time;

/// <summary>The week, from Monday to Sunday.</summary>
public static class Week
{
    /// <summary>Days in it.</summary>
    public const int Days = 7;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-IndexOf(day.DayOfWeek));

    /// <summary>The place of a day in it: 0 for Monday to 6 for Sunday.</summary>
    public static int IndexOf(DayOfWeek day) => ((int)day + Days - 1) % Days;
}
