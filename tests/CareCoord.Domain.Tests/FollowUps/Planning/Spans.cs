using CareCoord.Domain.Content;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>Spans of time in words.</summary>
internal static class Spans
{
    public static Quantity WorkingDays(int count) => new(count, Unit.WorkingDay);

    public static Quantity Days(int count) => new(count, Unit.Day);

    public static Quantity Weeks(int count) => new(count, Unit.Week);

    public static Quantity Months(int count) => new(count, Unit.Month);
}
