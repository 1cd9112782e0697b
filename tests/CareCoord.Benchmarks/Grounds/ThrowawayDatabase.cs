using System.Diagnostics;
using System.Globalization;
using CareCoord.Data;
using CareCoord.Data.Migrating;
using CareCoord.EmbeddedPostgres;
using Npgsql;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>A PostgreSQL of one's own with a migrated database in it, gone with everything when it is disposed.</summary>
public sealed class ThrowawayDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("carecoord-measure-");
    private readonly Stack<RunningCluster> _clusters = [];
    private readonly EmbeddedOptions _options;

    private ThrowawayDatabase(bool isDurable, string[] settings) => _options = new()
    {
        DataDirectory = _directory.FullName,
        BinariesDirectory = EmbeddedOptions.FromEnvironment().BinariesDirectory,
        Durable = isDurable,
        Settings = settings,
    };

    /// <summary>The logins of the database.</summary>
    public DatabaseLogins Logins => new(_clusters.Peek().ConnectionString);

    /// <summary>Starts and migrates it.</summary>
    /// <param name="settings">Server settings, such as <c>shared_buffers=1GB</c>.</param>
    public static Task<ThrowawayDatabase> Start(params string[] settings) => Migrated(new(isDurable: false, settings));

    /// <summary>As <see cref="Start"/>; what it has acknowledged is on the disk, as with a clinic's own.</summary>
    public static Task<ThrowawayDatabase> StartDurable() => Migrated(new(isDurable: true, []));

    /// <summary>Kills the server itself, as a machine that runs out of memory would.</summary>
    public async Task KillServer()
    {
        var note = Path.Combine(_directory.FullName, "postgres", "data", "postmaster.pid");
        using var server = Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(note))[0], CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>Starts a killed server again, at the same place, and waits until it answers.</summary>
    public async Task StartServer()
    {
        var port = new NpgsqlConnectionStringBuilder(Logins.Configured).Port;
        _clusters.Push(await EmbeddedCluster.Start(_options with { Settings = [.. _options.Settings, $"port={port}"] }, _ => { }));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_clusters.TryPop(out var cluster))
        {
            await cluster.DisposeAsync();
        }

        _directory.Delete(recursive: true);
    }

    private static async Task<ThrowawayDatabase> Migrated(ThrowawayDatabase database)
    {
        if (!OperatingSystem.IsWindows())
        {
            // PostgreSQL may run as an account of its own, which must be able to enter.
            File.SetUnixFileMode(database._directory.FullName, (UnixFileMode)0b111_101_101);
        }

        database._clusters.Push(await EmbeddedCluster.Start(database._options, _ => { }));
        await new Migrator(database.Logins).Run(_ => { }, CancellationToken.None);
        return database;
    }
}
