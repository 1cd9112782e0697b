namespace CareCoord.Domain.Teams;

/// <summary>When one day of the week is worked, and how much of it is for contacts.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">When work begins, on the clock of the place.</param>
/// <param name="Until">When it ends, later on the same day.</param>
/// <param name="ContactMinutes">Minutes of it that are there for contacts with people in care; 0 or more, and no more than there are between the two.</param>
public sealed record WorkingHours(DayOfWeek Day, TimeOnly From, TimeOnly Until, int ContactMinutes)
{
    /// <summary>Minutes between beginning and end.</summary>
    public int Minutes => (int)(Until - From).TotalMinutes;
}
