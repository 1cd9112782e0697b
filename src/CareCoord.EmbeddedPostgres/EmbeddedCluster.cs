using Npgsql;

namespace CareCoord.EmbeddedPostgres;

/// <summary>A PostgreSQL of one's own, for a machine on which nobody has set one up.</summary>
public static class EmbeddedCluster
{
    /// <summary>Joins the server that runs on the data, or starts one, making the data first where there are none.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="say">Told in plain sentences what is being done.</param>
    /// <param name="ct">Gives up; nothing half made is left.</param>
    /// <exception cref="CannotStartException">Says in one sentence what is in the way.</exception>
    public static async Task<RunningCluster> Start(EmbeddedOptions options, Action<string> say, CancellationToken ct = default)
    {
        var places = new DataPlaces(options.DataDirectory);
        var account = ServerAccount.ForThisProcess();
        MakeRoot(places.Root);
        using var starting = await FileLock.Alone(places.StartingLock, ct);

        var binaries = await BinarySearch.Find(options, account, places.Version, say, ct);
        var cluster = new Cluster(places, binaries, account);
        var server = Postmaster.On(places.Data);
        var startedHere = server is null;
        server ??= await MakeAndStart(cluster, places, binaries, options, say, account, ct);

        var connection = ConnectionTo(server, places, options.Database);
        await Answering.Await(connection, ct);
        await CreateDatabase(connection, ct);
        var use = FileLock.TryShared(places.InUseLock)
            ?? throw new CannotStartException($"Another program holds {places.InUseLock}; nothing of CareCoord does that for longer than a moment.");
        return new RunningCluster(connection.ConnectionString, startedHere, places, cluster, use);
    }

    private static void MakeRoot(string root)
    {
        try
        {
            Directory.CreateDirectory(root);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CannotStartException($"The data directory {root} cannot be made: {e.Message} Name another one in CARECOORD_DATA.", e);
        }
    }

    private static async Task<Postmaster> MakeAndStart(
        Cluster cluster, DataPlaces places, Binaries binaries, EmbeddedOptions options, Action<string> say, ServerAccount account, CancellationToken ct)
    {
        if (places.Version is null)
        {
            say($"Making a database in {places.Root} with PostgreSQL {binaries.Version}");
            await cluster.Make(options.Durable, ct);
        }

        await account.Own(places.Postgres, ct);
        say($"Starting PostgreSQL {binaries.Version} on the data in {places.Root}");
        return await cluster.Start(options.AllSettings, ct);
    }

    private static NpgsqlConnectionStringBuilder ConnectionTo(Postmaster server, DataPlaces places, string database) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Username = Cluster.Superuser,
        Password = File.ReadAllText(places.Password),
        Database = database,
    };

    private static async Task CreateDatabase(NpgsqlConnectionStringBuilder connection, CancellationToken ct)
    {
        await using var server = await Answering.Maintenance(connection, ct);
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", server);
        exists.Parameters.AddWithValue(connection.Database!);
        if (await exists.ExecuteScalarAsync(ct) is false)
        {
            var name = new NpgsqlCommandBuilder().QuoteIdentifier(connection.Database!);
            await using var create = new NpgsqlCommand($"create database {name}", server);
            await create.ExecuteNonQueryAsync(ct);
        }
    }
}
