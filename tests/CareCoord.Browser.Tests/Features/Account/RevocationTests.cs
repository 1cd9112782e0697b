using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Account;

/// <summary>A page that is open hears that its sign-in was ended.</summary>
public sealed class RevocationTests(Site site)
{
    [Fact]
    public async Task An_administrator_signs_a_colleague_out_whose_open_page_shows_the_sign_in_page_and_returns_to_where_it_was()
    {
        var practice = await Practice.Found(site);
        await using var colleague = await practice.SignIn(practice.Gp, "/caseload");
        await colleague.Page.GetByText("OYELARAN").First.WaitForAsync();
        await using var administrator = await practice.SignIn(practice.Administrator, "/settings");

        await administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Dr Okoye" }).GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Sign them out everywhere" }).ClickAsync();

        await administrator.Page.GetByText("Dr Okoye is signed out on every device").WaitForAsync();
        await administrator.ShouldBeAccessible();
        await administrator.Photograph("settings-signed-out-1440-light");
        await colleague.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        (await colleague.Page.GetByText("OYELARAN").CountAsync()).Should().Be(0);
        var (email, password) = practice.Account(practice.Gp);
        await colleague.Page.GetByLabel("E-mail address").FillAsync(email);
        await colleague.Page.GetByLabel("Password").FillAsync(password);
        await colleague.Page.Keyboard.PressAsync("Enter");
        await colleague.Page.GetByRole(AriaRole.Heading, new() { Name = "Caseload" }).WaitForAsync();
    }

    [Fact]
    public async Task One_signs_oneself_out_on_a_device_that_was_left_open_elsewhere()
    {
        var practice = await Practice.Found(site);
        await using var left = await practice.SignIn(practice.Gp, "/caseload");
        await using var here = await practice.SignIn(practice.Gp, "/");

        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();

        await here.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        await left.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
    }
}
