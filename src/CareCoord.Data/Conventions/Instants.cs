namespace CareCoord.Data.Conventions;

/// <summary>Instants as the database keeps them.</summary>
public static class Instants
{
    /// <summary>The instant in UTC, cut to whole microseconds.</summary>
    public static DateTimeOffset Stored(DateTimeOffset at)
    {
        var utc = at.UtcTicks;
        return new DateTimeOffset(utc - (utc % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
