using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Teams;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Absences;

public sealed class ToTellTests(Site site)
{
    [Fact]
    public async Task Who_will_be_away_works_off_the_people_to_tell_on_every_screen()
    {
        var practice = await Practice.Found(site);
        var settings = await practice.Ask(practice.Administrator, new SettingsQuery.Request());
        var ana = settings.Staff.Single(x => x.Id == practice.Coordinator.Staff);
        await practice.Do(practice.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), ana.Id, ana.Version, ana.Name, ana.Title, ana.Role, ana.Discipline, practice.Gp.Staff, [practice.Team], true));
        await practice.Do(practice.Coordinator, new RecordAbsence.Command(Guid.CreateVersion7(), ana.Id, practice.Today.AddDays(10), practice.Today.AddDays(15)));
        await using var visit = await practice.SignIn(practice.Coordinator, "/", Screen.Phone);
        await visit.Page.GetByText("1 person is still to be told").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "See whom" }).ClickAsync();
        await visit.Page.GetByText("Knows them as their lead or coordinator.").WaitForAsync();
        await visit.ShouldLookRight("to-tell");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Told" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Not told" }).WaitForAsync();
        await visit.ShouldBeAccessible();
    }
}
