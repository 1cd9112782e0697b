using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Account;

/// <summary>A page that was left for a quarter of an hour is covered, and comes back as it was left.</summary>
public sealed class IdleLockTests(Site shared) : IAsyncLifetime
{
    private readonly MovedClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private Site site = null!;
    private Practice practice = null!;

    public async ValueTask InitializeAsync()
    {
        site = await shared.On(clock);
        practice = await Practice.Found(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_was_typed_is_there_again_in_the_same_field_once_the_password_is_given()
    {
        await using var visit = await practice.SignIn(practice.Coordinator, $"/people/{practice.Patient.Value}");
        await using var form = await practice.SignIn(practice.Coordinator, "/people/new");
        await form.Page.GetByLabel("Family name").FillAsync("Halvors");
        await form.Page.GetByLabel("Family name").FocusAsync();

        clock.Goto(clock.GetUtcNow().AddMinutes(16));

        await Task.WhenAll(IsLocked(visit), IsLocked(form));
        (await visit.Page.GetByText("OYELARAN").Locator("visible=true").CountAsync()).Should().Be(0);
        (await visit.Page.TitleAsync()).Should().Be("Locked · CareCoord");
        await visit.ShouldBeAccessible();
        await Look(visit);
        await form.Page.GetByLabel("Password").FillAsync("not the password");
        await form.Page.Keyboard.PressAsync("Enter");
        await form.Page.GetByText("This is not your password.").WaitForAsync();
        await form.Page.GetByLabel("Password").FillAsync(practice.Account(practice.Coordinator).Password);
        await form.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(form.Page.GetByLabel("Family name")).ToHaveValueAsync("Halvors");
        await Assertions.Expect(form.Page.GetByLabel("Family name")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task To_load_the_page_anew_opens_nothing()
    {
        await using var visit = await practice.SignIn(practice.Coordinator, $"/people/{practice.Patient.Value}");
        clock.Goto(clock.GetUtcNow().AddMinutes(16));
        await IsLocked(visit);

        await visit.Page.ReloadAsync();

        await IsLocked(visit);
        (await visit.Page.GetByText("OYELARAN").Locator("visible=true").CountAsync()).Should().Be(0);
    }

    private static async Task Look(Visit visit)
    {
        foreach (var screen in Screen.All)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"locked-{screen}");
        }
    }

    private static Task IsLocked(Visit visit) => visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Locked" }).WaitForAsync();
}
