using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Account;

public sealed class SignInTests(Site site)
{
    [Fact]
    public async Task Signing_in_can_be_done_by_everybody_on_every_screen()
    {
        var practice = await Practice.Found(site);
        var (email, password) = practice.Account(practice.Coordinator);
        await using var visit = await site.Open("/caseload", Screen.Phone);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        await visit.Page.GetByLabel("E-mail address").FillAsync(email);
        await visit.Page.GetByLabel("Password").FillAsync("not the password");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await visit.Page.GetByLabel("E-mail address").InputValueAsync()).Should().Be(email);
        (await visit.Page.GetByLabel("Password").InputValueAsync()).Should().BeEmpty();
        await visit.ShouldLookRight("sign-in");

        await visit.Page.GetByLabel("Password").FillAsync(password);
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Caseload" }).WaitForAsync();
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("/\t/example.org/")]
    public async Task Nobody_is_sent_to_somebody_elses_page_after_signing_in(string returnUrl)
    {
        var practice = await Practice.Found(site);
        var (email, password) = practice.Account(practice.Coordinator);
        await using var visit = await site.Open($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        visit.Expected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await visit.Page.GetByLabel("E-mail address").FillAsync(email);
        await visit.Page.GetByLabel("Password").FillAsync(password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));

        visit.Page.Url.Should().StartWith(site.Address.ToString());
    }
}
