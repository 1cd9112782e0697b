using System.Net;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Tests.Security;

namespace CareCoord.Web.Tests.Ui;

public sealed class ProductionTests(TestCluster cluster)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outside_development_there_is_no_gallery()
    {
        await using var application = await Server.InProduction(cluster);
        using var client = application.CreateClient();

        using var gallery = await client.GetAsync("/gallery/list", Ct);
        using var start = await client.GetAsync("/sign-in", Ct);

        gallery.StatusCode.Should().Be(HttpStatusCode.NotFound);
        start.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
