using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>One person's browser. What the console complains of fails the test when the visit ends.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string[] Standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Note(error);
    }

    public IPage Page { get; }

    /// <summary>A test that breaks something on purpose says which complaint it expects.</summary>
    public Func<string, bool> Expected { get; set; } = _ => false;

    /// <summary>Goes somewhere and waits until clicks are heard.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(path);
        await Ready();
    }

    /// <summary>Another tab of the same browser, signed in as this one is.</summary>
    public async Task<Visit> AnotherTab(string path)
    {
        var tab = new Visit(context, await context.NewPageAsync());
        await tab.Go(path);
        return tab;
    }

    /// <summary>A static page has no marker and is ready at once.</summary>
    public async Task Ready()
    {
        await Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        if (await Page.Locator("html[data-circuit=awaited]").CountAsync() > 0)
        {
            await Page.Locator("[data-ready=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
    }

    /// <summary>A button by its whole name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses a button.</summary>
    public Task Press(string name) => Button(name).ClickAsync();

    /// <summary>Chooses a step of a scale.</summary>
    public Task Scale(string question, int step) =>
        Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByRole(AriaRole.Radio, new() { Name = $"{step}", Exact = true }).CheckAsync();

    /// <summary>Waits until the words stand on the page, in sight.</summary>
    public Task Says(string words) => Page.GetByText(words).Locator("visible=true").First.WaitForAsync();

    /// <summary>No fault that axe can find, WCAG 2.2 AA and its customs included.</summary>
    public async Task ShouldBeAccessible()
    {
        // A page that still waits for its data has no heading yet.
        await Page.Locator("h1").First.WaitForAsync();
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Standard] } });
        result.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{fault.Id}: {node.Html}")).Should().BeEmpty();
    }

    /// <summary>Nothing is cut off or has to be scrolled to sideways.</summary>
    public async Task ShouldFitItsWidth() =>
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);

    /// <summary>On every screen: a picture for people to look at, nothing cut off, no fault that axe can find.</summary>
    public async Task ShouldLookRight(string name)
    {
        var size = Page.ViewportSize!;
        foreach (var screen in Screen.All)
        {
            await Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await Page.EmulateMediaAsync(new() { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
            await Photograph($"{name}-{screen}");
            await ShouldFitItsWidth();
            await ShouldBeAccessible();
        }

        await Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>For people to look at; the folder is not kept in the repository.</summary>
    public async Task Photograph(string name)
    {
        // As tall as the page, so that what is fixed to the window's edge stays at the edge.
        var size = Page.ViewportSize!;
        var height = await Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await Page.SetViewportSizeAsync(size.Width, Math.Max(size.Height, height));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, $"{name}.png") });
        await Page.SetViewportSizeAsync(size.Width, size.Height);

        // What is pressed next must stand still: the page is laid out anew twice, once for the picture and once after it.
        await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))");
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        complaints.Where(complaint => !Expected(complaint)).Should().BeEmpty();
    }

    private void Note(string? complaint)
    {
        if (complaint is not null)
        {
            complaints.Add(complaint);
        }
    }
}
