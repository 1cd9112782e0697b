using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>One PostgreSQL for all tests of an assembly, in a folder of its own, quick because nothing in it is worth keeping.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();
    private RunningCluster? cluster;

    /// <summary>The cluster's superuser on the maintenance database: what makes and clones databases.</summary>
    public string AdminConnectionString => cluster?.ConnectionString ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() =>
        cluster = await EmbeddedCluster.Start(new()
        {
            DataDirectory = directory.Path,
            BinariesDirectory = EmbeddedOptions.FromEnvironment().BinariesDirectory,
            Database = "postgres",
            Durable = false,
            Settings = ["max_connections=300"],
        }, _ => { });

    public async ValueTask DisposeAsync()
    {
        await (cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
        directory.Dispose();
    }
}
