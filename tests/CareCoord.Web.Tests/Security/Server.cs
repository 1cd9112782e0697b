using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CareCoord.Web.Tests.Security;

/// <summary>The whole program as it runs in production, in memory, on a database of its own; as a fixture one for a class of tests.</summary>
public sealed class Server(TestCluster cluster) : IAsyncLifetime
{
    // To prepare a database grants rights to roles, which belong to the cluster: two cannot at the same moment.
    private static readonly SemaphoreSlim Starting = new(1, 1);

    public WebApplicationFactory<Program> Application { get; private set; } = null!;

    public static async Task<WebApplicationFactory<Program>> InProduction(TestCluster cluster, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.Create(cluster);
        var application = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Production").UseSetting("urls", "http://127.0.0.1:0").UseSetting("ConnectionStrings:CareCoord", database.Configured);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        });
        await Starting.WaitAsync();
        try
        {
            application.StartServer();
            return application;
        }
        finally
        {
            Starting.Release();
        }
    }

    public async ValueTask InitializeAsync() => Application = await InProduction(cluster);

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}
