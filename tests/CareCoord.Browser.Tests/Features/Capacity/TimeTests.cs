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
        var practice = await FullWeek();
        await using var visit = await practice.SignIn(practice.Coordinator, "/", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "See what could be moved" }).ClickAsync();
        await visit.Page.GetByText("cannot be served as planned").First.WaitForAsync();
        await MoveAll(visit).WaitForAsync();
        await visit.ShouldLookRight("time");

        await MoveAll(visit).ClickAsync();

        await MoveAll(visit).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task What_is_about_to_be_pressed_stays_where_it_is_when_the_page_reads_itself_anew()
    {
        var practice = await FullWeek();
        await using var visit = await practice.SignIn(practice.Coordinator, "/time");
        var button = await MoveAll(visit).ElementHandleAsync();
        var weeks = await Weeks(visit).InnerTextAsync();

        await practice.TakeIn("Ek", "Nils");

        await Assertions.Expect(Weeks(visit)).Not.ToHaveTextAsync(weeks, new() { UseInnerText = true, Timeout = 20_000 });
        (await button.EvaluateAsync<bool>("it => it.isConnected")).Should().BeTrue();
    }

    private static ILocator MoveAll(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move all" });

    private static ILocator Weeks(Visit visit) => visit.Page.GetByRole(AriaRole.Table, new() { Name = "The weeks ahead" });

    private async Task<Practice> FullWeek()
    {
        var practice = await Practice.Found(site);
        await practice.TakeIn("Brook", "Ines");
        await practice.TakeIn("Castro", "Rui");
        await practice.TakeIn("Dias", "Eva");
        await practice.Do(practice.Coordinator, new SetWorkingHours.Command(Guid.CreateVersion7(), null, practice.Coordinator.Staff,
            [.. HoursWords.Week.Select(x => new WorkingHours(x, new TimeOnly(9, 0), new TimeOnly(17, 0), 30))]));
        return practice;
    }
}
