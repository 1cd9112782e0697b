using Npgsql;

namespace CareCoord.EmbeddedPostgres;

/// <summary>One program's use of a running PostgreSQL. The last one to leave stops the server, whoever started it.</summary>
public sealed class RunningCluster : IAsyncDisposable
{
    private readonly DataPlaces places;
    private readonly Cluster cluster;
    private IDisposable? use;

    internal RunningCluster(string connectionString, bool startedHere, DataPlaces places, Cluster cluster, IDisposable use)
    {
        ConnectionString = connectionString;
        StartedHere = startedHere;
        this.places = places;
        this.cluster = cluster;
        this.use = use;
    }

    /// <summary>As the cluster's superuser, to the database of the options, which exists.</summary>
    public string ConnectionString { get; }

    /// <summary>False when the server ran already.</summary>
    public bool StartedHere { get; }

    /// <summary>Leaves; stops the server when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref use, null) is not { } mine)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        // Under the lock of the starters: nobody can join between the look and the stop.
        using var starting = await FileLock.Alone(places.StartingLock, CancellationToken.None);
        mine.Dispose();
        using var alone = FileLock.TryAlone(places.InUseLock);
        if (alone is not null && Postmaster.On(places.Data) is not null)
        {
            await cluster.Stop();
        }
    }
}
