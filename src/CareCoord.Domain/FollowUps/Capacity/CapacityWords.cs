using System.Globalization;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>Weeks and minutes in words.</summary>
public static class CapacityWords
{
    private const int MinutesPerHour = 60;

    /// <summary>14 h 20 min; 50 min where it is less than an hour.</summary>
    /// <param name="minutes">0 or more.</param>
    public static string Of(int minutes) => minutes < MinutesPerHour
        ? $"{minutes.ToString(CultureInfo.InvariantCulture)} min"
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesPerHour} h {minutes % MinutesPerHour:00} min");

    /// <summary>In the week of 30-Nov-2026, 14 h 20 min are owed and 9 h 00 min are there.</summary>
    public static string Of(CapacityWeek week) =>
        string.Create(CultureInfo.InvariantCulture, $"In the week of {week.Monday:dd-MMM-yyyy}, {Of(week.Owed)} are owed and {Of(week.There)} are there.");
}
