using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Caseload;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Caseload;

public sealed class CaseloadTests(Site site)
{
    [Fact]
    public async Task The_caseload_can_be_read_by_everybody_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await practice.TakeIn("Zielinski", "Ola");
        await using var visit = await practice.SignIn(practice.Coordinator, "/caseload", Screen.Phone);
        await Person(visit, "OYELARAN, Tunde").WaitForAsync();

        await visit.ShouldLookRight("caseload");
    }

    [Fact]
    public async Task Order_and_filters_stand_in_the_address_and_an_empty_list_says_why()
    {
        var practice = await Practice.Found(site);
        await practice.TakeIn("Abara", "Maeve");
        await using var visit = await practice.SignIn(practice.Coordinator, "/caseload");

        await Chip(visit, "By name").ClickAsync();
        await visit.Page.WaitForURLAsync("**/caseload?sort=name");
        await Assertions.Expect(visit.Page.Locator("tbody td.who a").First).ToHaveTextAsync("ABARA, Maeve");
        await Chip(visit, "Active care").ClickAsync();
        await visit.Page.WaitForURLAsync("**/caseload?sort=name&phase=Active");
        await Person(visit, "OYELARAN, Tunde").WaitForAsync();

        await Chip(visit, "Keeping well").ClickAsync();
        await visit.Page.GetByText("Nobody here is in that phase.").WaitForAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.GetByText("Nobody here is in that phase.").WaitForAsync();
        await visit.ShouldBeAccessible();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await Person(visit, "ABARA, Maeve").WaitForAsync();
    }

    [Fact]
    public async Task A_second_page_follows_without_losing_the_first_and_a_row_opens_by_keys()
    {
        var practice = await Practice.Found(site);
        for (var i = 1; i <= CaseloadQuery.PageSize; i++)
        {
            await practice.TakeIn($"Person {i:00}", "Maria");
        }

        await using var visit = await practice.SignIn(practice.Coordinator, "/caseload?sort=name");
        await Person(visit, "OYELARAN, Tunde").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Person(visit, "PERSON 50, Maria").WaitForAsync();
        (await visit.Page.Locator("tbody td.who a").CountAsync()).Should().Be(CaseloadQuery.PageSize + 1);
        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).CountAsync()).Should().Be(0);

        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("o");
        await visit.Page.WaitForURLAsync("**/people/*");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Person", Exact = true }).GetByText("PERSON 01, Maria").WaitForAsync();
    }

    [Theory]
    [InlineData("/caseload?team=garbage")]
    [InlineData("/caseload?phase=99&sort=backwards")]
    public async Task An_address_that_somebody_mistyped_shows_ones_own_people(string address)
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, address);

        await Person(visit, "OYELARAN, Tunde").WaitForAsync();
    }

    [Fact]
    public async Task Another_organisations_team_in_the_address_is_refused_in_words()
    {
        var (practice, other) = (await Practice.Found(site), await Practice.Found(site));
        await using var visit = await practice.SignIn(practice.Coordinator, $"/caseload?team={other.Team.Value}");

        await visit.Page.GetByText("You see your own caseload and those of your teams.").WaitForAsync();
        (await visit.Page.GetByText("OYELARAN").CountAsync()).Should().Be(0);
    }

    private static ILocator Person(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static ILocator Chip(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
