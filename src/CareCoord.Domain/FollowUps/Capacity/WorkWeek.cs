using CareCoord.Domain.FollowUps.Planning;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>The week as minutes are counted: from Monday to Sunday.</summary>
public static class WorkWeek
{
    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => Days.WeekOf(day);
}
