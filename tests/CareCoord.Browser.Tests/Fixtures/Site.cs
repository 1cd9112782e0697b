using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Site))]

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>The program on a port of its own, and one browser: shared by all tests of the assembly.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TestCluster cluster = new();
    private SiteApplication? application;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>What the running program is made of.</summary>
    public IServiceProvider Services => application?.Services ?? throw new InvalidOperationException("Not started.");

    public Uri Address => application?.ClientOptions.BaseAddress ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        await cluster.InitializeAsync();
        application = new((await TestDatabase.Create(cluster)).Configured);
        application.UseKestrel(0);
        application.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await Chromium.Path(),
            // Root has no sandbox; the rest keeps a browser that nobody watches from talking to its makers.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a context of its own: no cookies of another test.</summary>
    public Task<Visit> Open(string path, Screen? screen = null) => OpenAt(Address.ToString(), path, screen);

    /// <summary>As <see cref="Open"/>, on a server that the test has started itself.</summary>
    public async Task<Visit> OpenAt(string address, string path, Screen? screen = null)
    {
        var shown = screen ?? Screen.Wide;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = shown.Width, Height = shown.Height },
            ColorScheme = shown.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Go(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (application?.DisposeAsync() ?? ValueTask.CompletedTask);
        await cluster.DisposeAsync();
    }

    private sealed class SiteApplication(string connectionString) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:CareCoord", connectionString);
            builder.UseSetting("urls", "http://127.0.0.1:0");
        }
    }
}
