using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Ui;

public sealed class ReconnectTests(Site site) : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TemporaryDirectory directory = new();
    private readonly string address = FreeAddress();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task A_server_with_an_open_page_stops_quickly_and_the_page_finds_the_next_one_by_itself()
    {
        await using var first = Start();
        await first.Address(Ct);
        await using var visit = await site.OpenAt(address, "/gallery/list");
        // What a browser complains of while its server is away is no fault of the page.
        visit.Expected = _ => true;

        var stopping = Stopwatch.StartNew();
        (await first.Stop(Ct)).Should().Be(0);
        stopping.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(15));

        await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Connection" }).WaitForAsync();
        await visit.Photograph("reconnect-1440-light");
        await using var second = Start();
        await second.Address(Ct);

        await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Connection" }).WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = 60_000 });
        await visit.Ready();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chase" }).ClickAsync();
        await visit.Page.GetByText("NAKAMURA").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private RunningProgram Start() =>
        RunningProgram.Start(directory.Path, environment: [("ASPNETCORE_URLS", address), ("ASPNETCORE_ENVIRONMENT", "Development")]);

    private static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://{probe.LocalEndpoint}";
    }
}
