using Npgsql;

namespace CareCoord.EmbeddedPostgres;

/// <summary>Waits for a server that is on its way up, as after the kill of the program that had started it.</summary>
internal static class Answering
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    public static async Task Await(NpgsqlConnectionStringBuilder connection, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        for (; ; )
        {
            try
            {
                await using var answered = await Maintenance(connection, patience.Token);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new CannotStartException("The PostgreSQL that runs on these data refuses the password kept beside them: remove neither, and stop that server first.", e);
            }
            catch (NpgsqlException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(BetweenTries, patience.Token);
            }
        }
    }

    public static async Task<NpgsqlConnection> Maintenance(NpgsqlConnectionStringBuilder connection, CancellationToken ct)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = "postgres", Pooling = false };
        var server = new NpgsqlConnection(maintenance.ConnectionString);
        try
        {
            await server.OpenAsync(ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
