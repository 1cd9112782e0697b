using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Teams;
using Microsoft.Playwright;
using Site = CareCoord.Browser.Tests.Fixtures.Site;

namespace CareCoord.Browser.Tests.Features.Capacity;

public sealed class TimeTests(Site site)
{
    [Fact]
    public async Task A_week_that_cannot_be_served_is_said_on_today_and_spread_on_its_page()
    {
        var practice = await Practice.Found(site);
        await practice.TakeIn("Brook", "Ines");
        await practice.TakeIn("Castro", "Rui");
        await practice.TakeIn("Dias", "Eva");
        await practice.Do(practice.Coordinator, new SetWorkingHours.Command(Guid.CreateVersion7(), null, practice.Coordinator.Staff,
            [.. HoursWords.Week.Select(x => new WorkingHours(x, new TimeOnly(9, 0), new TimeOnly(17, 0), 30))]));
        await using var visit = await practice.SignIn(practice.Coordinator, "/", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "See what could be moved" }).ClickAsync();
        await visit.Page.GetByText("cannot be served as planned").First.WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move all" }).WaitForAsync();
        await visit.ShouldLookRight("time");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move all" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move all" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
