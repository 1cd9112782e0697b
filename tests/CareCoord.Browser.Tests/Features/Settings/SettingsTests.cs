using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Settings;

public sealed class SettingsTests(Site site)
{
    [Fact]
    public async Task An_invited_colleague_sets_a_password_and_is_in()
    {
        var practice = await Practice.Found(site);
        await using var administrator = await practice.SignIn(practice.Administrator, "/settings");
        var page = administrator.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite a colleague" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Vera Novak");
        await page.GetByLabel("E-mail address").FillAsync($"{Guid.NewGuid():N}@river.example");
        await page.GetByLabel("Role").SelectOptionAsync("Clinician");
        await page.GetByLabel("Discipline").SelectOptionAsync("Psychology");
        await page.GetByRole(AriaRole.Group, new() { Name = "Teams" }).GetByLabel("Team A").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account and the link" }).ClickAsync();
        var link = await page.GetByText("/invitation?token=").InnerTextAsync();
        await administrator.ShouldBeAccessible();

        await using var vera = await practice.Open(link);
        await vera.ShouldBeAccessible();
        await vera.Page.GetByLabel("A password").FillAsync("correct horse battery");
        await vera.Page.GetByRole(AriaRole.Button, new() { Name = "Set it and begin" }).ClickAsync();

        await vera.Page.GetByText("Vera Novak").WaitForAsync();
        await vera.Go(link);
        await vera.Page.GetByText("This link has been used or has ended.").WaitForAsync();
    }

    [Fact]
    public async Task A_site_gets_another_clock_and_a_wrong_one_is_named_beside_its_field()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/settings");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change River Street Practice" }).ClickAsync();
        await visit.Page.GetByLabel("Its time zone").FillAsync("Lisbon");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await visit.Page.GetByText("This is not a time zone.").WaitForAsync();

        await visit.Page.GetByLabel("Its time zone").FillAsync("Europe/Madrid");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await visit.Page.GetByText("Europe/Madrid").WaitForAsync();
    }

    [Fact]
    public async Task A_name_as_long_as_the_page_leaves_the_buttons_in_it()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/settings");
        await visit.Page.GetByRole(AriaRole.Row, new() { Name = "Lee Brandt" }).GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(new string('x', 150));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Row, new() { Name = "xxxxxx" }).WaitForAsync();

        await visit.ShouldFitItsWidth();
        await visit.Photograph("settings-long-name");
    }

    [Fact]
    public async Task Settings_can_be_read_by_everybody_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/settings", Screen.Phone);
        await visit.Page.GetByText("River Street Practice").First.WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Row, new() { Name = "Lee Brandt" }).GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Lee Brandt" }).WaitForAsync();

        await visit.ShouldLookRight("settings");
    }

    [Fact]
    public async Task The_page_of_jobs_can_be_read_by_everybody_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/settings/jobs", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Table).WaitForAsync();

        await visit.ShouldLookRight("jobs");
    }
}
