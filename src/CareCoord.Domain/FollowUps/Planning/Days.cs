using System.Globalization;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Days as the planner counts and writes them.</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Latest(DateOnly? a, DateOnly? b) => b is null || a > b ? a : b;

    /// <summary>A span without its blank, as part of a key: <c>2wk</c>.</summary>
    public static string Code(Quantity span) => span.ToString().Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The person's local day of the last contact with a discipline.</summary>
    public static DateOnly? LastContact(PlannerInput input, Discipline discipline)
    {
        var last = input.Contacts.Where(x => x.Discipline == discipline).Max(x => (DateTimeOffset?)x.At);
        return last is { } at ? WallClock.DayOf(at, input.Zone) : null;
    }
}
