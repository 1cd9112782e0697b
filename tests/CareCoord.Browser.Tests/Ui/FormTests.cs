using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Ui;

public sealed class FormTests(Site site)
{
    [Fact]
    public async Task What_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var visit = await site.Open("/gallery/form");
        await visit.Page.GetByLabel("Next contact").FillAsync("30-feb");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await visit.Page.GetByText("'30-feb' is no day.").WaitForAsync();
        (await visit.Page.GetByLabel("Next contact").InputValueAsync()).Should().Be("30-feb");

        await visit.Page.GetByLabel("Next contact").FillAsync("friday");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();

        await visit.Page.GetByText("Write what was said").WaitForAsync();
        (await visit.Page.GetByLabel("Note").GetAttributeAsync("aria-invalid")).Should().Be("true");
        await visit.ShouldBeAccessible();
        await visit.Photograph("form-wrong-1440-light");
        (await visit.Page.GetByLabel("Next contact").InputValueAsync()).Should().Be("27-Nov-2026");
    }

    [Fact]
    public async Task A_contact_is_recorded_by_keyboard_alone()
    {
        await using var visit = await site.Open("/gallery/form");

        await visit.Page.GetByLabel("Reached", new() { Exact = true }).FocusAsync();
        await Keys(visit, "ArrowRight", "Tab", "ArrowDown", "Tab", "ArrowRight", "Tab");
        await visit.Page.Keyboard.TypeAsync("He walked home.");
        await Keys(visit, "Tab");
        await visit.Page.Keyboard.TypeAsync("+7");
        await Keys(visit, "Tab", "Enter");

        await visit.Page.GetByText("Recorded not-reached, 7 of 10, next 30-Nov-2026.").WaitForAsync();
    }

    [Fact]
    public async Task A_panel_that_asks_does_it_once()
    {
        await using var visit = await site.Open("/gallery/states");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop it" }).ClickAsync();

        await visit.Page.GetByText("Stopped.").WaitForAsync();
    }

    [Fact]
    public async Task Copy_for_my_record_puts_plain_text_on_the_clipboard_and_says_so()
    {
        await using var visit = await site.Open("/gallery/person");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy for my record" }).ClickAsync();

        await visit.Page.GetByText("Copied.").WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be("23-Nov-2026 Carrying the shopping home: 6 of 10, was 3.");
    }

    private static async Task Keys(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }
}
