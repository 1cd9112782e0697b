using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Patients;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Audit;

public sealed class TrailTests(Site site)
{
    [Fact]
    public async Task The_privacy_officer_finds_a_person_and_sees_who_looked()
    {
        var practice = await Practice.Found(site);
        await practice.Ask(practice.Gp, new PersonQuery.Request(practice.Patient));
        await using var visit = await practice.SignIn(practice.PrivacyOfficer, "/people", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("oye");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Oyelaran" }).ClickAsync();

        await visit.Page.GetByText("Looked at the record").WaitForAsync();

        await visit.ShouldLookRight("trail");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Changes", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Looked at the record").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.GetByText("where the person is in care added").WaitForAsync();
    }
}
