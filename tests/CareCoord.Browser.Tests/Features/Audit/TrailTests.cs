using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Patients;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Audit;

public sealed class TrailTests(Site site)
{
    public static TheoryData<Screen> Screens => [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_privacy_officer_finds_a_person_and_sees_who_looked(Screen screen)
    {
        var practice = await Practice.Found(site);
        await practice.Ask(practice.Gp, new PersonQuery.Request(practice.Patient));
        await using var visit = await practice.SignIn(practice.PrivacyOfficer, "/people", screen);
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("oye");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Oyelaran" }).ClickAsync();

        await visit.Page.GetByText("Looked at the record").WaitForAsync();

        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph($"trail-{screen}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Changes", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Looked at the record").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.GetByText("where the person is in care added").WaitForAsync();
    }
}
