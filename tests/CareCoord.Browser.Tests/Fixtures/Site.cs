using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Site))]

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>The program on a port of its own, and one browser: shared by all tests of the assembly.</summary>
public sealed class Site : IAsyncLifetime
{
    // Migrating sets the rights of logins that all databases of a cluster share: two at once, and PostgreSQL refuses one.
    private static readonly SemaphoreSlim OneStart = new(1, 1);

    private readonly TestCluster cluster;
    private readonly TimeProvider clock;
    private readonly bool isBorrowing;
    private readonly (string Name, string Value)[] settings = [];
    private SiteApplication? application;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Site() => (cluster, clock) = (new TestCluster(), TimeProvider.System);

    private Site(Site lender, TimeProvider clock, (string Name, string Value)[] settings) =>
        (cluster, browser, isBorrowing, this.clock, this.settings) = (lender.cluster, lender.browser, true, clock, settings);

    /// <summary>Another program with a database of its own, on its own clock, beside this one.</summary>
    public Task<Site> On(TimeProvider other, params (string Name, string Value)[] with) => Beside(other, with);

    /// <summary>Another program with a database of its own, that runs no jobs.</summary>
    public Task<Site> WithoutJobs() => Beside(clock, [("Role", "web")]);

    private async Task<Site> Beside(TimeProvider other, (string Name, string Value)[] with)
    {
        var site = new Site(this, other, with);
        await site.Serve();
        return site;
    }

    /// <summary>The database, as its superuser.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>What the running program is made of.</summary>
    public IServiceProvider Services => application?.Services ?? throw new InvalidOperationException("Not started.");

    public Uri Address => application?.ClientOptions.BaseAddress ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        await cluster.InitializeAsync();
        await Serve();
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
        await (application?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (!isBorrowing)
        {
            await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
            playwright?.Dispose();
            await cluster.DisposeAsync();
        }
    }

    /// <summary>Stops the program and starts it anew at the same address: what was open in a browser is known to nobody then.</summary>
    public async Task Restart()
    {
        var port = Address.Port;
        await application!.DisposeAsync();
        await Start(port);
    }

    private async Task Serve()
    {
        ConnectionString = (await TestDatabase.Create(cluster)).Configured;
        await Start(port: 0);
    }

    private async Task Start(int port)
    {
        await OneStart.WaitAsync();
        try
        {
            application = new(ConnectionString, clock, settings);
            application.UseKestrel(port);
            application.StartServer();
        }
        finally
        {
            OneStart.Release();
        }
    }

    private sealed class SiteApplication(string connectionString, TimeProvider clock, (string Name, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:CareCoord", connectionString);
            builder.UseSetting("urls", "http://127.0.0.1:0");

            // All tests of the assembly come from one address.
            builder.UseSetting("RequestLimits:AtTheDoor", "100000");
            builder.UseSetting("RequestLimits:PerAddress", "1000000");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
