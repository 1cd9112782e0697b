using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Huddles;
using CareCoord.Web.Features.Huddles;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Huddles;

/// <summary>Three browsers in one huddle: whoever leads turns, the others follow, look elsewhere, come late and come back.</summary>
public sealed class SharedHuddleTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;
    private HuddleId huddle;

    public async ValueTask InitializeAsync()
    {
        practice = await Practice.Found(site);
        await practice.TakeIn("Halvorsen", "Mette");
        await practice.TakeIn("Abara", "Ngozi");
        huddle = await practice.Do(practice.Coordinator, new StartHuddle.Command(Guid.CreateVersion7(), practice.Team, 45, [practice.Gp.Staff!.Value]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Everybody_sees_the_same_turn_and_whoever_comes_late_is_there_from_then_on()
    {
        await using var leads = await Open();
        await using var follows = await practice.SignIn(practice.Gp, Path);
        await using var late = await practice.SignIn(practice.Psychologist, Path);
        await Task.WhenAll(IsAt(leads, 1), IsAt(follows, 1), IsAt(late, 1));

        await Press(late, "I am here");
        await Task.WhenAll(Says(leads, "Lee Brandt (from "), Says(follows, "Lee Brandt (from "));
        await leads.Page.Keyboard.PressAsync("n");
        await Task.WhenAll(IsAt(leads, 2), IsAt(follows, 2), IsAt(late, 2));

        await late.Page.GetByRole(AriaRole.Radio, new() { Name = "No change" }).CheckAsync();
        await late.Page.GetByLabel("Next review on").FillAsync("+14");
        await Press(late, "No change, and next");
        await Task.WhenAll(IsAt(leads, 3), IsAt(follows, 3), IsAt(late, 3));
        await leads.ShouldBeAccessible();
        await leads.Photograph("huddle-shared-1440-light");
    }

    [Fact]
    public async Task Whoever_writes_or_looks_elsewhere_is_not_taken_along_and_comes_back_when_they_want()
    {
        await using var leads = await Open();
        await using var follows = await practice.SignIn(practice.Gp, Path);
        await Task.WhenAll(IsAt(leads, 1), IsAt(follows, 1));
        await follows.Page.GetByLabel("Decision").FillAsync("See him on Thursday.");

        await leads.Page.Keyboard.PressAsync("n");

        await Says(follows, "You are looking elsewhere.");
        (await follows.Page.GetByLabel("Decision").InputValueAsync()).Should().Be("See him on Thursday.");
        await follows.ShouldBeAccessible();
        await follows.Photograph("huddle-elsewhere-1440-light");
        await follows.Page.GetByRole(AriaRole.Link, new() { Name = "Follow the huddle" }).ClickAsync();
        await IsAt(follows, 2);
        await Press(follows, "Lead from here");
        await follows.Page.GetByText("Led by Dr Okoye").Locator("visible=true").First.WaitForAsync();
        await follows.Page.Keyboard.PressAsync("p");
        await Task.WhenAll(IsAt(follows, 1), Says(leads, "led by Dr Okoye"));
    }

    public static TheoryData<Screen> Screens => [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task On_a_screen_that_others_see_names_are_hidden_and_it_can_be_blanked(Screen screen)
    {
        await using var visit = await practice.SignIn(practice.Coordinator, Path, screen);
        await IsAt(visit, 1);

        await Press(visit, "Hide names");
        await visit.Page.GetByText("1 · ").WaitForAsync();
        (await visit.Page.Locator("main :text('HALVORSEN'), main :text('Mette')").Locator("visible=true").CountAsync()).Should().Be(0);
        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph($"huddle-nameless-{screen}");

        await visit.Page.EvaluateAsync("document.activeElement.blur()");
        await visit.Page.Keyboard.PressAsync(" ");
        await Says(visit, "Nothing of anybody is shown.");
        (await visit.Page.Locator(".rail").Locator("visible=true").CountAsync()).Should().Be(0);
        await visit.ShouldBeAccessible();
        await visit.Photograph($"huddle-paused-{screen}");
        await visit.Page.Keyboard.PressAsync(" ");
        await IsAt(visit, 1);
    }

    private string Path => $"/huddle/{huddle.Value}";

    private Task<Visit> Open() => practice.SignIn(practice.Coordinator, Path);

    private static async Task IsAt(Visit visit, int position)
    {
        await visit.Page.Locator(".rail a[aria-current]").GetByText($"{position}", new() { Exact = true }).WaitForAsync();
        await Says(visit, "How it’s going");
    }

    private static Task Press(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task Says(Visit visit, string words) => visit.Page.GetByText(words).Locator("visible=true").First.WaitForAsync();
}
