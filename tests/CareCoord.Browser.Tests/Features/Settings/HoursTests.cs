using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Settings;

public sealed class HoursTests(Site site)
{
    [Fact]
    public async Task Holidays_are_pasted_and_a_line_that_is_no_day_is_named()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/settings/hours");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add holidays" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Holidays" }).FillAsync("1-Jan New Year\nsometime in May");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await visit.Page.GetByText("Line 2: no day at its beginning.").WaitForAsync();
        await visit.ShouldBeAccessible();

        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Holidays" }).FillAsync("1-Jan New Year");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "New Year" }).WaitForAsync();
    }

    [Fact]
    public async Task The_hours_of_a_team_are_set_by_the_day_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Administrator, "/settings/hours", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change the hours of Team A" }).ClickAsync();
        await visit.Page.GetByLabel("Monday from").FillAsync("09:00");
        await visit.Page.GetByLabel("Monday until").FillAsync("16:30");
        await visit.Page.GetByLabel("Monday, minutes for contacts").FillAsync("240");
        await visit.ShouldLookRight("hours-panel");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the hours" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Row, new() { Name = "Team A" }).GetByText("Mon 09:00 to 16:30; 4 h 00 min a week for contacts").WaitForAsync();
        await visit.Page.GetByText("as the team").First.WaitForAsync();
        await visit.ShouldLookRight("hours");
    }
}
