using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Huddles;

public sealed class HuddleTests(Site site)
{
    [Fact]
    public async Task A_team_goes_through_its_people_and_ends_with_a_sheet_of_decisions()
    {
        var practice = await Practice.Found(site);
        await practice.TakeIn("Halvorsen", "Mette");
        await practice.TakeIn("Abara", "Ngozi");
        await using var visit = await practice.SignIn(practice.Coordinator, "/huddle");
        await visit.Page.GetByText("3 people").WaitForAsync();
        await visit.ShouldBeAccessible();
        await visit.Photograph("huddle-start-1440-light");

        await Button(visit, "Start the huddle").ClickAsync();
        await Decide(visit);
        await LeaveAsIs(visit);
        await LookAtTheRun(practice, visit);
        await Button(visit, "End the huddle").ClickAsync();
        await visit.Page.GetByText("End it, with 1 person not reached?").WaitForAsync();
        await visit.ShouldBeAccessible();
        await Button(visit, "End the huddle").ClickAsync();

        await visit.Page.GetByText("1 decision, 1 without a change, 1 not reached").WaitForAsync();
        await Expect(visit, "Ring at another time of day.");
        await LookAtTheSheet(practice, visit);
        await Button(visit, "Copy for my record").First.ClickAsync();
        await Expect(visit, "Copied. Paste it into your own record.");
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Contain("Ring at another time of day.").And.Contain("Lee Brandt");
    }

    [Fact]
    public async Task Keys_go_from_person_to_person_and_nothing_typed_is_lost()
    {
        var practice = await Practice.Found(site);
        await practice.TakeIn("Halvorsen", "Mette");
        await using var visit = await practice.SignIn(practice.Coordinator, "/huddle");
        await Button(visit, "Start the huddle").ClickAsync();
        await Expect(visit, "What happens now");

        await visit.Page.Keyboard.PressAsync("d");
        await visit.Page.Keyboard.TypeAsync("See him on Thursday.");
        await visit.Page.GetByLabel("Decision").BlurAsync();
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.WaitForURLAsync("**/huddle/*?turn=2");
        await visit.Page.Locator(".rail a[aria-current]").GetByText("2", new() { Exact = true }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "What happens now" }).WaitForAsync();
        (await visit.Page.GetByLabel("Decision").InputValueAsync()).Should().BeEmpty("it is another person's turn");
        await visit.Page.Keyboard.PressAsync("p");
        await visit.Page.WaitForURLAsync("**/huddle/*?turn=1");

        await Expect(visit.Page.GetByLabel("Decision"), "See him on Thursday.");
        await Button(visit, "Decide and next").ClickAsync();
        await visit.Page.GetByText("Choose who does it.").WaitForAsync();
        await visit.Page.GetByText("Say by when.").WaitForAsync();
        (await visit.Page.GetByLabel("Decision").InputValueAsync()).Should().Be("See him on Thursday.", "nothing typed is lost");
        await visit.ShouldBeAccessible();
    }

    [Fact]
    public async Task A_huddle_that_reached_everybody_says_so_and_is_found_again()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, "/huddle");
        await Button(visit, "Start the huddle").ClickAsync();
        await Expect(visit, "What happens now");
        await Expect(visit, "for this one");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "No change" }).CheckAsync();
        await visit.Page.GetByLabel("Next review on").FillAsync("+14");
        await Button(visit, "No change, and next").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Everybody has had their turn" }).WaitForAsync();
        await Button(visit, "End the huddle").ClickAsync();
        await Button(visit, "End the huddle").ClickAsync();
        await Expect(visit, "no decisions, 1 without a change");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "All huddles" }).ClickAsync();

        await visit.Page.Locator("td.who a").WaitForAsync();
        await visit.ShouldBeAccessible();
    }

    private static async Task Decide(Visit visit)
    {
        await Expect(visit, "What happens now");
        await Expect(visit, "for this one");
        await visit.ShouldBeAccessible();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Ring the person" }).CheckAsync();
        await visit.Page.GetByLabel("Decision").FillAsync("Ring at another time of day.");
        await visit.Page.GetByLabel("Who", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Lee Brandt, Psychology" });
        await visit.Page.GetByLabel("By when").FillAsync("+3");
        await Button(visit, "Decide and next").ClickAsync();
        await visit.Page.WaitForURLAsync("**/huddle/*?turn=2");
    }

    private static async Task LeaveAsIs(Visit visit)
    {
        await visit.Page.Locator(".rail a[aria-current]").GetByText("2", new() { Exact = true }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "No change" }).CheckAsync();
        await visit.Page.GetByLabel("Next review on").FillAsync("+14");
        await Button(visit, "No change, and next").ClickAsync();
        await visit.Page.WaitForURLAsync("**/huddle/*?turn=3");
        await visit.Page.Locator(".rail a[aria-current]").GetByText("3", new() { Exact = true }).WaitForAsync();
    }

    private static async Task LookAtTheRun(Practice practice, Visit running)
    {
        var path = new Uri(running.Page.Url).PathAndQuery;
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Coordinator, path, screen);
            await Expect(visit, "What happens now");
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"huddle-run-{screen}");
            await ShouldPrintAsASheet(visit, screen);
        }
    }

    private static async Task ShouldPrintAsASheet(Visit visit, Screen screen)
    {
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.GetByText("3 people on the agenda, 1 still to come.").WaitForAsync();
        (await visit.Page.GetByText("What happens now").Locator("visible=true").AllInnerTextsAsync()).Should().Equal(screen.Width > 640 ? ["What happens now"] : []);
        await visit.Photograph($"huddle-paper-{screen}");
    }

    private static async Task LookAtTheSheet(Practice practice, Visit ended)
    {
        var path = new Uri(ended.Page.Url).AbsolutePath;
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Coordinator, path, screen);
            await Expect(visit, "Ring at another time of day.");
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"huddle-sheet-{screen}");
        }
    }

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task Expect(Visit visit, string words) => visit.Page.GetByText(words).Locator("visible=true").First.WaitForAsync();

    private static Task Expect(ILocator field, string value) => Assertions.Expect(field).ToHaveValueAsync(value);
}
