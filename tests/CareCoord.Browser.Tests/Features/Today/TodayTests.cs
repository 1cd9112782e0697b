using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.FollowUps;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Today;

public sealed class TodayTests(Site site)
{
    private const string Focused = "document.activeElement.innerText";

    public static TheoryData<Screen> Screens => [.. Screen.All];

    [Fact]
    public async Task Today_and_its_panels_can_be_read_by_everybody_on_every_screen()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/", Screen.Phone);
        await Row(visit, "Beta").WaitForAsync();
        await visit.ShouldLookRight("today");

        await Button(Row(visit, "Beta"), "Record").ClickAsync();
        await Panel(visit, "Record a contact").GetByText("What came of it?").WaitForAsync();
        await visit.ShouldLookRight("today-contact");
        await Button(Panel(visit, "Record a contact"), "Close").ClickAsync();

        await Button(Row(visit, "Beta"), "Later …").ClickAsync();
        await Panel(visit, "Later, or to a colleague").GetByText("Hand to").WaitForAsync();
        await visit.ShouldLookRight("today-later");
    }

    [Fact]
    public async Task A_contact_is_recorded_by_keys_and_the_place_in_the_list_is_kept()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Row(visit, "Alpha").WaitForAsync();
        await Until(visit, "ALPHA", "j");

        await visit.Page.Keyboard.PressAsync("e");
        await Panel(visit, "Record a contact").GetByText("Contact with ALPHA").WaitForAsync();
        await FocusIsIn(visit, "Record a contact");
        await Panel(visit, "Record a contact").GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Button(Panel(visit, "Record a contact"), "Save").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Row(visit, "Alpha").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await visit.Page.EvaluateAsync<string>(Focused)).Should().StartWith("BETA");
    }

    [Fact]
    public async Task What_is_taken_back_leaves_the_panel_that_was_opened_since()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Button(Row(visit, "Alpha"), "Record").ClickAsync();
        await Panel(visit, "Record a contact").GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await Button(Panel(visit, "Record a contact"), "Save").ClickAsync();
        await Row(visit, "Alpha").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Button(Row(visit, "Beta"), "Record").ClickAsync();
        var note = Panel(visit, "Record a contact").GetByLabel("Note");
        await note.FillAsync("rang at nine");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Row(visit, "Alpha").WaitForAsync();
        (await note.InputValueAsync()).Should().Be("rang at nine");
    }

    [Fact]
    public async Task Escape_closes_the_panel_and_gives_the_row_back()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Row(visit, "Beta").WaitForAsync();
        await Until(visit, "BETA", "j");

        await visit.Page.Keyboard.PressAsync("s");
        await FocusIsIn(visit, "Later, or to a colleague");
        await visit.Page.Keyboard.PressAsync("Escape");

        await Panel(visit, "Later, or to a colleague").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await visit.Page.EvaluateAsync<string>(Focused)).Should().StartWith("BETA");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_panel_is_in_sight_however_far_down_the_row_stands(Screen screen)
    {
        var practice = await Busy(people: 20);
        await using var visit = await practice.SignIn(practice.Coordinator, "/", screen);
        await Row(visit, "Person 19").WaitForAsync();

        await Button(Row(visit, "Person 19"), "Record").ClickAsync();

        await FocusIsIn(visit, "Record a contact");
        await Assertions.Expect(Panel(visit, "Record a contact").GetByRole(AriaRole.Heading, new() { Name = "Contact with PERSON 19" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/", Screen.Phone);
        await Button(Row(visit, "Alpha"), "Record").ClickAsync();
        var panel = Panel(visit, "Record a contact");
        await panel.GetByLabel("Note").FillAsync("walked to <b>the shop</b>");
        await panel.GetByLabel("Next contact").FillAsync("01-Jan-1990");
        await panel.GetByRole(AriaRole.Radio, new() { Name = "Not reached" }).CheckAsync();

        await Button(panel, "Save").ClickAsync();

        await panel.GetByText("That day has passed. Choose today or a later day.").WaitForAsync();
        await Assertions.Expect(panel.GetByLabel("Next contact")).ToBeFocusedAsync();
        (await panel.GetByLabel("Note").InputValueAsync()).Should().Be("walked to <b>the shop</b>");
    }

    [Fact]
    public async Task To_hand_over_asks_to_whom_and_the_filters_stand_in_the_address()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/?for=Coordination");
        await Button(Row(visit, "Alpha"), "Later …").ClickAsync();
        var panel = Panel(visit, "Later, or to a colleague");
        await Button(panel, "Hand over").ClickAsync();
        await panel.GetByText("Choose a colleague.").WaitForAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "My team" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/?of=team&for=Coordination");
        await Row(visit, "Alpha").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Psychology" }).ClickAsync();
        await visit.Page.GetByText("The filter hides").WaitForAsync();
    }

    /// <summary>Alpha, Beta, Gamma and others owe the coordinator a call today.</summary>
    private async Task<Practice> Busy(int people = 0)
    {
        var practice = await Practice.Found(site);
        foreach (var family in new[] { "Alpha", "Beta", "Gamma" }.Concat(Enumerable.Range(1, people).Select(i => $"Person {i:00}")))
        {
            var patient = await practice.TakeIn(family, "Maria");
            await practice.Do(practice.Coordinator, new AddFollowUp.Command(
                Guid.CreateVersion7(), patient, FollowUpKind.Call, "How the week went", practice.Coordinator.Staff!.Value, practice.Today, null));
        }

        return practice;
    }

    private static ILocator Row(Visit visit, string family) =>
        visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{family.ToUpperInvariant()}, Maria" }).Filter(new() { HasText = "How the week went" });

    private static ILocator Panel(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Region, new() { Name = name });

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task Look(Visit visit, string name)
    {
        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph(name);
    }

    private static async Task FocusIsIn(Visit visit, string panel) => await Assertions.Expect(Panel(visit, panel)).ToBeFocusedAsync();

    private static async Task Until(Visit visit, string name, string key)
    {
        for (var i = 0; i < 30 && !(await visit.Page.EvaluateAsync<string>(Focused)).StartsWith(name, StringComparison.Ordinal); i++)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }
}
