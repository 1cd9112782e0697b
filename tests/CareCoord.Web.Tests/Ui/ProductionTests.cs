using System.Net;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CareCoord.Web.Tests.Ui;

public sealed class ProductionTests(TestCluster cluster)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outside_development_there_is_no_gallery()
    {
        var database = await TestDatabase.Create(cluster);
        await using var application = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production")
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("ConnectionStrings:CareCoord", database.Configured));
        using var client = application.CreateClient();

        using var gallery = await client.GetAsync("/gallery/list", Ct);
        using var start = await client.GetAsync("/sign-in", Ct);

        gallery.StatusCode.Should().Be(HttpStatusCode.NotFound);
        start.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
