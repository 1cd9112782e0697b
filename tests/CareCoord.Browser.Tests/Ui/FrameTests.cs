using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Ui;

public sealed class FrameTests(Site site)
{
    [Fact]
    public async Task Dark_is_chosen_once_and_is_there_with_the_first_byte_of_the_next_page()
    {
        await using var visit = await site.Open("/gallery/list");
        await visit.Page.GetByLabel("Light or dark").SelectOptionAsync("dark");
        (await Paper(visit)).Should().Be("rgb(18, 23, 24)");

        var answer = await visit.Page.GotoAsync("/gallery/states");

        (await answer!.TextAsync()).Should().Contain("data-theme=\"dark\"");
        (await Paper(visit)).Should().Be("rgb(18, 23, 24)");
        await visit.Ready();
        (await visit.Page.GetByLabel("Light or dark").InputValueAsync()).Should().Be("dark");
    }

    [Fact]
    public async Task From_the_heading_a_keyboard_finds_the_way_past_the_places()
    {
        await using var visit = await site.Open("/sign-in");

        await visit.Page.Locator("a.skip").FocusAsync();
        (await visit.Page.Locator("a.skip").BoundingBoxAsync())!.Y.Should().BePositive();
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
    }

    [Fact]
    public async Task The_way_past_the_places_stays_on_the_page_that_is_open_now()
    {
        await using var visit = await site.Open("/gallery/list");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/gallery/states");
        await visit.Page.Locator("h1:focus").WaitForAsync();

        await visit.Page.Locator("a.skip").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
        visit.Page.Url.Should().EndWith("/gallery/states");
    }

    [Fact]
    public async Task On_a_phone_the_other_places_are_behind_more()
    {
        await using var visit = await site.Open("/gallery/list", Screen.Phone);
        var settings = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" });
        (await settings.IsVisibleAsync()).Should().BeFalse();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await settings.WaitForAsync();
        await visit.ShouldBeAccessible();
        await visit.Photograph("more-390-light");
        await settings.ClickAsync();

        await visit.Page.WaitForURLAsync("**/gallery/states");
        await settings.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task A_page_that_breaks_says_so_with_an_id_and_the_rest_goes_on()
    {
        await using var visit = await site.Open("/gallery/broken");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Break it" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Something here broke" }).WaitForAsync();
        (await visit.Page.Locator("main b").InnerTextAsync()).Should().MatchRegex("^[0-9A-F]{8}$");
        (await visit.Page.ContentAsync()).Should().NotContain("HALVORSEN");
        await visit.ShouldBeAccessible();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Caseload" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Living better, symptom the same" }).WaitForAsync();
    }

    [Fact]
    public async Task No_script_or_style_of_the_page_is_inline()
    {
        await using var visit = await site.Open("/gallery/person");
        var answer = await visit.Page.APIRequest.GetAsync("/gallery/person");

        answer.Headers["content-security-policy"].Should().Contain("script-src 'self'").And.NotContain("unsafe-eval");
        (await visit.Page.EvaluateAsync<int>("[...document.scripts].filter(s => !s.src).length")).Should().Be(0);
    }

    [Fact]
    public async Task On_paper_there_is_the_content_in_black_on_white_and_nothing_to_press()
    {
        await using var visit = await site.Open("/gallery/person", Screen.WideDark);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await visit.Page.GetByRole(AriaRole.Navigation).CountAsync()).Should().Be(0);
        (await visit.Page.GetByRole(AriaRole.Button).CountAsync()).Should().Be(0);
        (await Paper(visit)).Should().Be("rgb(255, 255, 255)");
        (await visit.Page.Locator("td", new() { HasText = "two bags, no stop" }).IsVisibleAsync()).Should().BeTrue("a chart is printed with its table");
        await visit.Photograph("print");
    }

    [Fact]
    public async Task The_typeface_is_ours()
    {
        await using var visit = await site.Open("/gallery/list");

        (await visit.Page.EvaluateAsync<bool>("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")).Should().BeTrue();
        (await visit.Page.EvaluateAsync<int>("[...document.fonts].filter(f => f.status === 'loaded').length")).Should().BePositive();
    }

    private static Task<string> Paper(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
