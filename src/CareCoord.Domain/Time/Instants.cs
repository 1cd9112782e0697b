namespace CareCoord.Domain.Time;

/// <summary>Instants as the database keeps them.</summary>
public static class Instants
{
    /// <summary>
    /// The instant in UTC, cut to whole microseconds. What is computed from instants must be cut before it is compared
    /// with what was stored: a tick is 100 ns, the database keeps 1 µs.
    /// </summary>
    public static DateTimeOffset ToMicroseconds(this DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>The later of two instants.</summary>
    public static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a >= b ? a : b;

    /// <summary>The earlier of two instants, where null is never.</summary>
    public static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => b is null || a <= b ? a ?? b : b;
}
