using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Story;

/// <summary>What hands do, over and over.</summary>
public sealed partial class StoryTests
{
    private static ILocator Rows(Visit visit) => visit.Page.Locator("table[data-rows] tr[tabindex]").Filter(new() { HasText = Name.ToUpperInvariant() });

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task Press(Visit visit, string name) => Button(visit, name).First.ClickAsync();

    private static Task Expect(Visit visit, string words) => visit.Page.GetByText(words).First.WaitForAsync();

    private static Task Saved(Visit visit) => visit.Page.GetByRole(AriaRole.Region, new() { Name = "Record a contact" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

    private static Task Scale(Visit visit, string question, int step) =>
        visit.Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByRole(AriaRole.Radio, new() { Name = $"{step}", Exact = true }).CheckAsync();

    private static async Task Publish(Visit visit, string section)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Write: {section}", Exact = true }).ClickAsync();
        await Press(visit, "Publish");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Edit: {section}", Exact = true }).WaitForAsync();
    }
}
