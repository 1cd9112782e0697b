namespace CareCoord.Domain.Time;

/// <summary>Working days: Monday to Friday, without holidays for now.</summary>
public static class WorkingDays
{
    /// <summary>True from Monday to Friday.</summary>
    public static bool IsWorkingDay(this DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public static DateOnly OrNextWorkingDay(this DateOnly day)
    {
        while (!day.IsWorkingDay())
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself if it is a working day, else the one before.</summary>
    public static DateOnly OrPreviousWorkingDay(this DateOnly day)
    {
        while (!day.IsWorkingDay())
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day that lies <paramref name="count"/> working days later; 0 gives the day or the next working day.</summary>
    /// <param name="day">The day to count from; it is not counted.</param>
    /// <param name="count">Working days, 0 or more.</param>
    public static DateOnly AddWorkingDays(this DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        day = count == 0 ? day.OrNextWorkingDay() : day;
        for (; count > 0; count--)
        {
            day = day.AddDays(1).OrNextWorkingDay();
        }

        return day;
    }
}
