using CareCoord.Data;
using CareCoord.Data.Migrating;
using CareCoord.EmbeddedPostgres;

namespace CareCoord.Faults;

/// <summary>A PostgreSQL of one's own with a migrated database in it, gone with everything when it is disposed.</summary>
public sealed class ThrowawayDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("carecoord-measure-");
    private RunningCluster? _cluster;

    /// <summary>The logins of the database.</summary>
    public DatabaseLogins Logins => new(_cluster!.ConnectionString);

    /// <summary>Starts and migrates it.</summary>
    /// <param name="settings">Server settings, such as <c>shared_buffers=1GB</c>.</param>
    public static async Task<ThrowawayDatabase> Start(params string[] settings)
    {
        var database = new ThrowawayDatabase();
        if (!OperatingSystem.IsWindows())
        {
            // PostgreSQL may run as an account of its own, which must be able to enter.
            File.SetUnixFileMode(database._directory.FullName, (UnixFileMode)0b111_101_101);
        }

        database._cluster = await EmbeddedCluster.Start(
            new()
            {
                DataDirectory = database._directory.FullName,
                BinariesDirectory = EmbeddedOptions.FromEnvironment().BinariesDirectory,
                Durable = false,
                Settings = settings,
            },
            _ => { });
        await new Migrator(database.Logins).Run(_ => { }, CancellationToken.None);
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
        _directory.Delete(recursive: true);
    }
}
