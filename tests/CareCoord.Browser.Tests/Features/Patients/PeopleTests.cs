using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Patients;

public sealed class PeopleTests(Site site)
{
    [Fact]
    public async Task People_can_be_found_by_everybody_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await practice.Register("Šimůnek", "Jana");
        await using var visit = await practice.SignIn(practice.Coordinator, "/people", Screen.Phone);
        await Person(visit, "ŠIMŮNEK, Jana").WaitForAsync();
        await visit.ShouldLookRight("people");

        await Find(visit).FillAsync("tun oyel");
        await Person(visit, "OYELARAN, Tunde").WaitForAsync();
        (await Person(visit, "ŠIMŮNEK, Jana").CountAsync()).Should().Be(0);
        await visit.ShouldLookRight("people-found");

        await Find(visit).FillAsync("nobody at all");
        await visit.Page.GetByText("Nobody is known as “nobody at all”.").WaitForAsync();
        await visit.ShouldLookRight("people-nobody");
    }

    [Fact]
    public async Task Whoever_comes_to_find_somebody_types_at_once()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();

        await visit.Page.Keyboard.PressAsync("/");
        await Find(visit).WaitForAsync();
        await Assertions.Expect(Find(visit)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("tun oyel");

        await Person(visit, "OYELARAN, Tunde").WaitForAsync();
    }

    [Fact]
    public async Task A_person_is_found_without_the_accents_by_birth_date_and_by_number()
    {
        var practice = await Practice.Found(site);
        await practice.Register("Šimůnek", "Jana", "811 402 007");
        await using var visit = await practice.SignIn(practice.FrontDesk, "/people");

        foreach (var typed in new[] { "simunek", "jana 14-Jul-1969", "811402007" })
        {
            await Find(visit).FillAsync(typed);
            await Person(visit, "ŠIMŮNEK, Jana").WaitForAsync();
            await Find(visit).FillAsync("");
            await Person(visit, "ŠIMŮNEK, Jana").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    [Theory]
    [InlineData("<script>document.title='seen'</script>")]
    [InlineData("'; drop table patient; --")]
    [InlineData("%%%___")]
    public async Task What_is_typed_to_find_somebody_is_only_ever_text(string typed)
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, "/people");

        await Find(visit).FillAsync(typed);

        await visit.Page.GetByText($"Nobody is known as “{typed}”.").WaitForAsync();
        (await visit.Page.TitleAsync()).Should().StartWith("People");
    }

    [Fact]
    public async Task Chosen_people_are_taken_into_care_together()
    {
        var practice = await Practice.Found(site);
        await practice.Register("Abara", "Maeve");
        await practice.Register("Berg", "Omar");
        await using var visit = await practice.SignIn(practice.Coordinator, "/people");
        await visit.Page.GetByLabel("Choose Maeve Abara").CheckAsync();
        await visit.Page.GetByLabel("Choose Omar Berg").CheckAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take 2 people into care" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Take 2 people into care" }).WaitForAsync();
        await visit.Page.GetByText("ABARA, Maeve; BERG, Omar").WaitForAsync();
    }

    [Fact]
    public async Task A_privacy_officer_finds_who_looked_and_is_offered_nothing_that_the_role_cannot_do()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.PrivacyOfficer, "/people");
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Register a person" }).CountAsync()).Should().Be(0);
        await visit.Go("/people/new");
        await visit.Page.GetByText("Your role does not register people.").WaitForAsync();
        await visit.Go($"/people/{practice.Patient.Value}/details");
        await visit.Page.GetByText("Your role does not change names and numbers.").WaitForAsync();
        (await visit.Page.GetByText("Allergies").CountAsync()).Should().Be(0);
    }

    private static async Task Look(Visit visit, string name)
    {
        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph(name);
    }

    private static ILocator Find(Visit visit) => visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a person" });

    private static ILocator Person(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
