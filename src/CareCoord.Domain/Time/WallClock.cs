using NodaTime;

namespace CareCoord.Domain.Time;

/// <summary>
/// The one place where wall-clock time becomes an instant and back.
/// A time that the clock skips becomes the first valid instant after the gap; one that occurs twice, the earlier.
/// </summary>
public static class WallClock
{
    /// <summary>True when the zone is known to the IANA database.</summary>
    public static bool IsZone(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>The instant at which the clock on the wall of a zone shows a day and a time.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="time">The local time.</param>
    /// <param name="zone">IANA zone id.</param>
    /// <returns>The instant, in UTC.</returns>
    /// <exception cref="RuleViolationException">time.zone: the zone is not known.</exception>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time, string zone)
    {
        var local = LocalDateTime.FromDateTime(day.ToDateTime(time));
        return Zone(zone).ResolveLocal(local, NodaTime.TimeZones.Resolvers.CreateMappingResolver(
            NodaTime.TimeZones.Resolvers.ReturnEarlier,
            NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter)).ToDateTimeOffset().ToUniversalTime();
    }

    /// <summary>True when the clock of the zone jumps over this time on this day.</summary>
    public static bool IsSkipped(DateOnly day, TimeOnly time, string zone) =>
        Zone(zone).MapLocal(LocalDateTime.FromDateTime(day.ToDateTime(time))).Count == 0;

    /// <summary>The local day on which an instant falls in a zone.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, string zone) => DateOnly.FromDateTime(LocalOf(instant, zone));

    /// <summary>What the clock on the wall of a zone shows at an instant.</summary>
    public static DateTime LocalOf(DateTimeOffset instant, string zone) =>
        Instant.FromDateTimeOffset(instant).InZone(Zone(zone)).ToDateTimeUnspecified();

    /// <summary>The first instant of a local day (not midnight where the clock jumps over midnight).</summary>
    public static DateTimeOffset StartOf(DateOnly day, string zone) =>
        Zone(zone).AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeOffset().ToUniversalTime();

    private static DateTimeZone Zone(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
        ?? throw new RuleViolationException("time.zone", $"'{zone}' is not a time zone. Write one such as Europe/Lisbon.");
}
