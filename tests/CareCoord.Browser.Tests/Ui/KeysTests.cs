using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Ui;

public sealed class KeysTests(Site site)
{
    private const string Focused = "document.activeElement.innerText";

    [Fact]
    public async Task J_and_k_walk_through_the_rows_of_a_list_and_stop_at_its_ends()
    {
        await using var visit = await site.Open("/gallery/list");

        await Press(visit, "j", "j");
        (await visit.Page.EvaluateAsync<string>(Focused)).Should().StartWith("OYELARAN");

        await Press(visit, "k", "k", "k");
        (await visit.Page.EvaluateAsync<string>(Focused)).Should().StartWith("HALVORSEN");
    }

    [Theory]
    [InlineData("o")]
    [InlineData("Enter")]
    public async Task A_key_opens_the_row(string key)
    {
        await using var visit = await site.Open("/gallery/list");

        await Press(visit, "j", key);

        await visit.Page.WaitForURLAsync("**/gallery/person");
    }

    [Fact]
    public async Task A_row_that_is_done_leaves_the_place_to_the_one_that_follows()
    {
        await using var visit = await site.Open("/gallery/list");

        await Press(visit, "j", "j", "e");

        await visit.Page.GetByText("OYELARAN").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await visit.Page.EvaluateAsync<string>(Focused)).Should().StartWith("MARCHETTI");
    }

    [Fact]
    public async Task A_done_row_by_mouse_leaves_the_place_too()
    {
        await using var visit = await site.Open("/gallery/list");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chase" }).ClickAsync();

        await visit.Page.GetByText("NAKAMURA").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await visit.Page.EvaluateAsync<string>(Focused)).Should().StartWith("ABARA");
    }

    [Fact]
    public async Task Letters_typed_into_a_field_are_letters()
    {
        await using var visit = await site.Open("/gallery/list");

        await Press(visit, "/", "j", "e", "?");

        (await visit.Page.GetByPlaceholder("Find a person").InputValueAsync()).Should().Be("je?");
        (await visit.Page.Locator("tbody tr[tabindex]").CountAsync()).Should().Be(7);
    }

    [Fact]
    public async Task G_and_a_letter_go_to_a_place()
    {
        await using var visit = await site.Open("/gallery/list");

        await Press(visit, "g", "h");

        await visit.Page.WaitForURLAsync("**/gallery/huddle");
    }

    [Fact]
    public async Task The_help_sheet_opens_closes_and_is_accessible()
    {
        await using var visit = await site.Open("/gallery/list");

        await Press(visit, "?");
        var sheet = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        (await sheet.IsVisibleAsync()).Should().BeTrue();
        await visit.ShouldBeAccessible();
        await visit.Photograph("keys-1440-light");
        await Press(visit, "Escape");

        (await sheet.IsVisibleAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Single_letters_can_be_switched_off_for_good()
    {
        await using var visit = await site.Open("/gallery/list");
        await Press(visit, "?");
        await visit.Page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Press(visit, "Escape");

        await visit.Go("/gallery/list");
        await Press(visit, "j", "j");

        (await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('tr') === null")).Should().BeTrue();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "all keys" }).ClickAsync();
        (await visit.Page.GetByRole(AriaRole.Checkbox).IsCheckedAsync()).Should().BeFalse();
    }

    private static async Task Press(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }
}
