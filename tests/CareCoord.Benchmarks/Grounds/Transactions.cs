using CareCoord.Data;
using Npgsql;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>How many transactions a database has committed.</summary>
internal static class Transactions
{
    // What a session has done is counted a moment after it did.
    private static readonly TimeSpan Counting = TimeSpan.FromSeconds(2);

    /// <summary>How many while something was done.</summary>
    public static async Task<long> During(DatabaseLogins logins, Func<Task> act)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        var before = await Committed(source);
        await act();
        await Task.Delay(Counting);
        return await Committed(source) - before;
    }

    private static async Task<long> Committed(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select xact_commit from pg_stat_database where datname = current_database()");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
