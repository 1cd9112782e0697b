using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Forms;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Forms;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Calls;

public sealed class CallsTests(Site site)
{
    [Fact]
    public async Task Calls_can_be_read_by_everybody_on_every_screen()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/calls", Screen.Phone);
        await Card(visit, "ALPHA").GetByText("Nothing typed: counted since").WaitForAsync();

        await visit.ShouldLookRight("calls");
    }

    [Fact]
    public async Task The_sheet_for_dark_screens_has_the_number_how_to_speak_and_room_to_write()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sheet for dark screens" }).ClickAsync();
        var alpha = visit.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "ALPHA, Maria" });
        await alpha.GetByText("020 7946 0137").WaitForAsync();
        await alpha.GetByText("slow down with me").WaitForAsync();
        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await visit.Page.GetByText("Then destroy this sheet.").WaitForAsync();
        await visit.Photograph("downtime-paper");
    }

    [Fact]
    public async Task A_call_is_one_key_and_the_next_person_follows()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Call them one by one" }).ClickAsync();
        await Ready(visit, "ALPHA");

        await visit.Page.Keyboard.PressAsync("1");

        await Ready(visit, "BETA");
        await visit.Page.GetByText("ALPHA, Maria: reached.").WaitForAsync();
        await visit.Page.GetByText("2 calls to make · 1 reached").WaitForAsync();
    }

    [Fact]
    public async Task What_was_recorded_by_a_key_is_taken_back_by_another()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/calls");
        await Ready(visit, "ALPHA");
        await visit.Page.Keyboard.PressAsync("3");
        await Ready(visit, "BETA");

        await visit.Page.Keyboard.PressAsync("z");

        await visit.Page.GetByText("3 calls to make").WaitForAsync();
        await Ready(visit, "ALPHA");
    }

    [Fact]
    public async Task A_try_that_is_taken_back_does_not_count_as_one()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/calls");
        await Ready(visit, "ALPHA");
        await visit.Page.Keyboard.PressAsync("2");
        await visit.Page.GetByText("2 calls to make · 1 tried").WaitForAsync();

        await visit.Page.Keyboard.PressAsync("z");

        await Ready(visit, "ALPHA");
        await Assertions.Expect(visit.Page.GetByText("3 calls to make", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_could_not_be_reached_comes_again_at_the_end_and_the_try_is_seen_on_today()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/calls");
        foreach (var name in new[] { "ALPHA", "BETA", "GAMMA" })
        {
            await Ready(visit, name);
            await visit.Page.Keyboard.PressAsync("2");
        }

        await visit.Page.GetByText("Everybody was tried; 3 people could not be reached.").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try them again" }).ClickAsync();
        await Ready(visit, "ALPHA");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to Today" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "ALPHA, Maria" }).GetByText("tried").WaitForAsync();
    }

    [Fact]
    public async Task Another_day_asks_for_the_day_and_nothing_typed_is_lost()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/calls");
        await Ready(visit, "ALPHA");
        var card = Card(visit, "ALPHA");
        await card.GetByLabel("Note").FillAsync("prefers <i>mornings</i>");
        await card.GetByRole(AriaRole.Button, new() { Name = "Another day" }).ClickAsync();

        await card.GetByText("Another time was agreed: say on which day.").WaitForAsync();
        await Assertions.Expect(card.GetByLabel("Next contact")).ToBeFocusedAsync();
        await card.GetByLabel("Next contact").FillAsync("+7");
        (await card.GetByLabel("Note").InputValueAsync()).Should().Be("prefers <i>mornings</i>");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Ready(visit, "BETA");
    }

    [Fact]
    public async Task Enter_in_a_field_records_nothing_as_long_as_nobody_has_said_what_came_of_it()
    {
        var practice = await Busy();
        await using var visit = await practice.SignIn(practice.Coordinator, "/calls");
        await Ready(visit, "ALPHA");

        await Card(visit, "ALPHA").GetByLabel("Minutes").FillAsync("7");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("w");
        await Assertions.Expect(Card(visit, "ALPHA").GetByLabel("Note")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("1");

        await Ready(visit, "BETA");
        await visit.Page.GetByText("2 calls to make · 1 reached").WaitForAsync();
    }

    /// <summary>Alpha, Beta and Gamma are to be called by the coordinator today.</summary>
    private async Task<Practice> Busy()
    {
        var practice = await Practice.Found(site);
        foreach (var family in new[] { "Alpha", "Beta", "Gamma" })
        {
            var patient = await practice.TakeIn(family, "Maria");
            await practice.Do(practice.Psychologist, new WriteCard.Command(
                Guid.CreateVersion7(), patient, "state-phrases", null, Answers.None.With("helps", new RowsValue([Answers.None.With("phrase", new TextValue("slow down with me"))]))));
            await practice.Do(practice.Coordinator, new AddFollowUp.Command(
                Guid.CreateVersion7(), patient, FollowUpKind.Call, "How the week went", practice.Coordinator.Staff!.Value, practice.Today, null));
        }

        return practice;
    }

    private static ILocator Card(Visit visit, string family) => visit.Page.GetByRole(AriaRole.Article, new() { Name = $"{family}, Maria" });

    private static Task Ready(Visit visit, string family) => Card(visit, family).GetByText("Nothing typed: counted since").WaitForAsync();
}
