using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>Tells what may succeed when simply tried again.</summary>
internal static class Transient
{
    private const int Attempts = 6;

    /// <summary>True when the attempt failed for a passing reason and another one is due.</summary>
    public static bool IsWorthAnother(Exception e, int attempt) => attempt < Attempts && (IsPassing(e) || WasDoneBefore(e));

    /// <summary>True when an earlier attempt did commit and only its answer was lost; the next attempt reads it.</summary>
    public static bool WasDoneBefore(Exception e) =>
        Find(e) is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_command_log" };

    /// <summary>True when the database has no room for what was to be written. Trying again within a second frees none.</summary>
    public static bool IsFull(Exception e) => Find(e) is { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>How long to wait before the next attempt.</summary>
    public static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(20 * attempt * attempt);

    /// <summary>The database's own complaint inside whatever EF wrapped around it.</summary>
    public static PostgresException? Find(Exception? e) => e switch
    {
        null => null,
        PostgresException postgres => postgres,
        _ => Find(e.InnerException),
    };

    // EF wraps a transient NpgsqlException in InvalidOperationException or DbUpdateException.
    private static bool IsPassing(Exception e) => e switch
    {
        DbUpdateConcurrencyException => false,
        NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is IOException or TimeoutException,
        DbUpdateException or InvalidOperationException when e.InnerException is { } inner => IsPassing(inner),
        IOException => true,
        _ => false,
    };
}
