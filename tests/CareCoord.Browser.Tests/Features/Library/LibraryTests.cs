using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Library;

public sealed class LibraryTests(Site site)
{
    [Fact]
    public async Task A_practice_is_found_read_set_within_its_limits_and_says_who_decided()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/content?kind=protocol");
        var page = visit.Page;
        await visit.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Link, new() { Name = "Paced breathing" }).ClickAsync();
        await page.GetByText("at least 6 of the last 7 planned practices recorded").WaitForAsync();

        await page.GetByLabel("Enough done, at least").FillAsync("9");
        await page.GetByLabel("Why").FillAsync("agreed in the team");
        await Save(page);
        await page.GetByText("Choose a whole number from 4 to 7.").WaitForAsync();
        (await page.GetByLabel("Why").InputValueAsync()).Should().Be("agreed in the team", "nothing typed is lost");

        await page.GetByLabel("Enough done, at least").FillAsync("5");
        await Save(page);
        await page.GetByText("on; Enough done, at least 5 instead of 6").WaitForAsync();
        await page.GetByText("at least 5 of the last 7 planned practices recorded").WaitForAsync();
        await visit.ShouldBeAccessible();
    }

    [Fact]
    public async Task It_is_looked_at_on_every_screen_and_whoever_may_not_change_it_reads_who_may()
    {
        var practice = await Practice.Found(site);
        foreach (var screen in Screen.All)
        {
            foreach (var (path, sign, photo) in new[]
            {
                ("/content", "What care stands on", "content"),
                ("/content/progressive-muscle-relaxation", "An administrator switches it", "content-practice"),
                ("/content/pacing-guard", "It keeps people safe", "content-rule"),
                ("/content/contact-cadence", "Bao Y. et al.", "content-table"),
            })
            {
                await using var visit = await practice.SignIn(practice.Psychologist, path, screen);
                await visit.Page.GetByText(sign).First.WaitForAsync();
                await visit.ShouldBeAccessible();
                await visit.ShouldFitItsWidth();
                await visit.Photograph($"{photo}-{screen}");
            }
        }
    }

    private static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save for everybody here" }).ClickAsync();
}
