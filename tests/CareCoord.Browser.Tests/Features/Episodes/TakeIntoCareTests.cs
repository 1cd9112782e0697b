using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Episodes;

public sealed class TakeIntoCareTests(Site site)
{
    [Fact]
    public async Task A_person_is_taken_into_care_on_every_screen()
    {
        var practice = await Practice.Found(site);
        var patient = await practice.Register("Abara", "Maeve");
        await using var visit = await practice.SignIn(practice.Coordinator, $"/take-into-care?people={patient.Value:N}", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Take ABARA, Maeve into care" }).WaitForAsync();
        await Take(visit).ClickAsync();
        await visit.Page.GetByText("Choose the lead clinician.").WaitForAsync();
        await visit.Page.GetByText("This must not be empty.").WaitForAsync();
        await visit.ShouldLookRight("take-into-care");

        await visit.Page.GetByLabel("Lead clinician").SelectOptionAsync("Dr Okoye");
        await visit.Page.GetByLabel("What the person wants to do again").FillAsync("Carry the shopping home");
        var messages = visit.Page.GetByRole(AriaRole.Group, new() { Name = "To text messages" });
        await messages.GetByRole(AriaRole.Radio, new() { Name = "Agreed" }).CheckAsync();
        await messages.GetByRole(AriaRole.Radio, new() { Name = "Not asked" }).CheckAsync();
        await Take(visit).ClickAsync();

        await visit.Page.GetByText("Where we are: getting started").WaitForAsync();
        await visit.Page.GetByText("Text messages: not asked").WaitForAsync();
    }

    [Fact]
    public async Task Whoever_is_in_care_already_is_refused_in_words_and_what_was_typed_stays()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, $"/take-into-care?people={practice.Patient.Value:N}");
        await visit.Page.GetByLabel("Lead clinician").SelectOptionAsync("Dr Okoye");
        await visit.Page.GetByLabel("What the person wants to do again").FillAsync("Read to my son");
        await Take(visit).ClickAsync();

        await visit.Page.GetByText("This person is already in care. Open their page.").WaitForAsync();
        (await visit.Page.GetByLabel("What the person wants to do again").InputValueAsync()).Should().Be("Read to my son");
    }

    [Fact]
    public async Task Somebody_of_another_organisation_or_nobody_in_the_address_is_said_in_words()
    {
        var (practice, other) = (await Practice.Found(site), await Practice.Found(site));
        await using var visit = await practice.SignIn(practice.Coordinator, $"/take-into-care?people={other.Patient.Value:N}");
        await visit.Page.GetByText("There is no such person here.").WaitForAsync();
        (await Take(visit).CountAsync()).Should().Be(0);

        await visit.Go("/take-into-care?people=garbage");
        await visit.Page.GetByText("Nobody is chosen.").WaitForAsync();
    }

    private static ILocator Take(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take into care" });
}
