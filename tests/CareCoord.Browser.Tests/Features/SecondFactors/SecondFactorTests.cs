using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.SecondFactors;

/// <summary>A second factor from switching on to a lost phone, as its owner and an administrator live it.</summary>
public sealed class SecondFactorTests(Site shared) : IAsyncLifetime
{
    private readonly MovedClock clock = new(TimeProvider.System.GetUtcNow());
    private Site site = null!;
    private Practice practice = null!;

    public async ValueTask InitializeAsync()
    {
        site = await shared.On(clock);
        practice = await Practice.Found(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Switched_on_it_is_asked_at_sign_in_and_a_code_of_the_app_or_of_the_paper_lets_in()
    {
        var (email, password) = practice.Account(practice.Gp);
        await using var visit = await practice.SignIn(practice.Gp, "/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign-in and security" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Second factor: off" }).WaitForAsync();
        await Look(visit, "off");
        await Give(visit, "Your password", "not the password", "Set it up");
        await visit.Says("This is not your password.");
        await Give(visit, "Your password", password, "Set it up");
        var app = new PhoneApp(await visit.Page.Locator("code.key").InnerTextAsync());
        await Look(visit, "set-up");
        await Give(visit, "The six digits", "000000", "Switch it on");
        await visit.Says("This code is not right");
        await Give(visit, "The six digits", app.Shows(clock.GetUtcNow()), "Switch it on");
        await visit.Says("They are not shown again");
        var codes = await visit.Page.Locator(".codes code").AllInnerTextsAsync();
        codes.Should().HaveCount(10);
        await Look(visit, "codes");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Photograph("security-codes-paper");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await visit.Says("10 recovery codes are left.");
        await Look(visit, "on");

        clock.Goto(clock.GetUtcNow().AddMinutes(2));
        await using var other = await site.Open("/sign-in?returnUrl=%2Fcaseload");
        await Password(other, email, password);
        await Look(other, "asked");
        await Give(other, "Code", "123456", "Sign in");
        await other.Says("This code is not right");
        await Give(other, "Code", app.Shows(clock.GetUtcNow()), "Sign in");
        await other.Page.GetByRole(AriaRole.Heading, new() { Name = "Caseload" }).WaitForAsync();
        await using var third = await site.Open("/sign-in");
        await Password(third, email, password);
        await Give(third, "Code", codes[3], "Sign in");
        await third.Page.GetByRole(AriaRole.Link, new() { Name = "Sign-in and security" }).WaitForAsync();
    }

    [Fact]
    public async Task An_administrator_switches_it_off_for_whoever_lost_the_phone_and_its_owner_reads_who_and_why()
    {
        var (_, password) = practice.Account(practice.Psychologist);
        await using var visit = await practice.SignIn(practice.Psychologist, "/security");
        await Give(visit, "Your password", password, "Set it up");
        await Give(visit, "The six digits", new PhoneApp(await visit.Page.Locator("code.key").InnerTextAsync()).Shows(clock.GetUtcNow()), "Switch it on");
        await visit.Says("They are not shown again");
        await using var administrator = await practice.SignIn(practice.Administrator, "/settings");
        await administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lee Brandt" }).GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await administrator.Press("Phone lost? Switch it off");
        await administrator.Press("Switch their second factor off");
        await administrator.Says("Say why");
        await administrator.Page.GetByLabel("Why, and how you know that it is them").FillAsync("Lee came in person; the phone is in the river");
        await administrator.ShouldBeAccessible();
        await administrator.Photograph("settings-phone-lost-1440-light");
        await administrator.Press("Switch their second factor off");
        await administrator.Says("Ada Brook switched it off on");

        await using var again = await practice.SignIn(practice.Psychologist, "/security");
        await again.Says("Lee came in person; the phone is in the river");
        await again.ShouldBeAccessible();
    }

    private static async Task Password(Visit visit, string email, string password)
    {
        await visit.Page.GetByLabel("E-mail address").FillAsync(email);
        await Give(visit, "Password", password, "Sign in");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Your second factor" }).WaitForAsync();
    }

    private static async Task Give(Visit visit, string field, string value, string button)
    {
        await visit.Page.GetByLabel(field).FillAsync(value);
        await visit.Press(button);
        await visit.Ready();
    }

    private static async Task Look(Visit visit, string name)
    {
        await visit.ShouldBeAccessible();
        foreach (var screen in Screen.All)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"security-{name}-{screen}");
        }
    }
}
