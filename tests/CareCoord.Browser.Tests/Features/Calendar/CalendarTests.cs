using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Calendar;

public sealed class CalendarTests(Site site)
{
    [Fact]
    public async Task A_persons_days_are_read_by_month_and_by_week_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, $"/people/{practice.Patient.Value}", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Calendar" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Month", Exact = true }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await visit.Page.GetByText("check-in", new() { Exact = false }).Or(visit.Page.GetByText("First contact")).First.WaitForAsync();
        await visit.ShouldLookRight("calendar");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Week", Exact = true }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Week of" }).WaitForAsync();
        await visit.ShouldBeAccessible();
    }
}
