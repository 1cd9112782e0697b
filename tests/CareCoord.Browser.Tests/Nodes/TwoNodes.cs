using CareCoord.Benchmarks.Grounds;
using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Faults;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Browser.Tests.Nodes;

/// <summary>Two processes of the program on one database, behind a proxy that keeps each browser at one of them, and a mail server.</summary>
public sealed class TwoNodes(Site lender) : IAsyncLifetime
{
    private readonly Dictionary<string, RunningProgram> running = [];
    private readonly Dictionary<string, Uri> addresses = new() { ["a"] = FreeAddress.Find(), ["b"] = FreeAddress.Find() };
    private readonly TemporaryDirectory directory = new();
    private readonly PostOffice post = PostOffice.Open();
    private readonly List<string> said = [];
    private StickyProxy? proxy;
    private Collector? collector;

    /// <summary>The same database by the back door, for what a test needs before anybody signs in.</summary>
    public Site BackDoor { get; private set; } = null!;

    /// <summary>What the nodes have sent.</summary>
    public PostOffice Post => post;

    /// <summary>What the nodes tell of themselves.</summary>
    public Collector Collector => collector!;

    /// <summary>What the nodes that were stopped had written to their output and their errors.</summary>
    public IReadOnlyList<string> Said => said;

    public string Address => proxy!.Address.ToString();

    public async ValueTask InitializeAsync()
    {
        BackDoor = await lender.WithoutJobs();
        collector = await Collector.Start();
        await Serve();
        proxy = await StickyProxy.Start(addresses);
        await BothAnswer();
    }

    /// <summary>Starts whichever does not run.</summary>
    public async Task Serve()
    {
        foreach (var (name, address) in addresses.Where(x => !running.ContainsKey(x.Key)).ToList())
        {
            running[name] = RunningProgram.Start(directory.Path, environment:
            [
                ("ConnectionStrings__CareCoord", BackDoor.ConnectionString), ("ASPNETCORE_URLS", address.ToString()),
                ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{post.Port}"), ("Mail__Encrypted", "false"), ("Mail__From", "care@river.example"),
                ("OTEL_EXPORTER_OTLP_ENDPOINT", Collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ]);
        }

        await Task.WhenAll(running.Values.Select(x => x.Address(TestContext.Current.CancellationToken)));
        await (proxy is null ? Task.CompletedTask : BothAnswer());
    }

    /// <summary>The node at which a browser is.</summary>
    public static async Task<string> Of(Visit visit)
    {
        var answer = await visit.Page.Context.APIRequest.GetAsync("/health/live");
        return answer.Headers[StickyProxy.NodeHeader.ToLowerInvariant()];
    }

    /// <summary>As by a power cut.</summary>
    public async Task Kill(string node)
    {
        running.Remove(node, out var program);
        program!.Kill();
        await program.ExitCode(TestContext.Current.CancellationToken);
        await program.DisposeAsync();
    }

    /// <summary>As for an upgrade; gives the exit code.</summary>
    public async Task<int> Stop(string node)
    {
        running.Remove(node, out var program);
        var code = await program!.Stop(TestContext.Current.CancellationToken);
        said.AddRange([.. program.Said, program.Complaint]);
        await program.DisposeAsync();
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await (proxy?.DisposeAsync() ?? ValueTask.CompletedTask);
        foreach (var program in running.Values)
        {
            await program.DisposeAsync();
        }

        await (collector?.DisposeAsync() ?? ValueTask.CompletedTask);
        await BackDoor.DisposeAsync();
        post.Dispose();
        directory.Dispose();
    }

    // The proxy looks once a second who is well: until then it gives nobody to a node that has just begun.
    private async Task BothAnswer()
    {
        using var anybody = new HttpClient(new HttpClientHandler { UseCookies = false });
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; tries < 600 && seen.Count < addresses.Count; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
            using var answer = await anybody.GetAsync(new Uri($"{Address}health/live"), TestContext.Current.CancellationToken);
            seen.UnionWith(answer.IsSuccessStatusCode ? answer.Headers.GetValues(StickyProxy.NodeHeader) : []);
        }

        seen.Should().BeEquivalentTo(addresses.Keys);
    }
}
