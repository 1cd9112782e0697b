using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.PrivateNotes;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.PrivateNotes;

/// <summary>A psychologist writes for themselves.</summary>
public sealed class PrivateNotesTests(Site site) : IAsyncLifetime
{
    private const string Canary = "quokkafeather";
    private Practice practice = null!;

    private string Person => $"/people/{practice.Patient.Value}";

    public async ValueTask InitializeAsync() => practice = await Practice.Found(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_note_is_saved_while_it_is_typed_kept_corrected_and_deleted()
    {
        await using var visit = await practice.SignIn(practice.Psychologist, Person);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Private notes" }).ClickAsync();
        await visit.Says("You have written no private note about this person.");
        await visit.ShouldLookRight("notes-none");
        await visit.Press("Write a note");
        await Note(visit).FillAsync("He fell silent when the father came up.");
        await visit.Says("Saved ");
        await visit.ShouldLookRight("notes-writing");
        await Note(visit).FillAsync("He fell silent when the father came up. Asked again, he laughed.");
        await visit.Page.ReloadAsync();
        await IsSaved("he laughed.");
        await visit.Page.ReloadAsync();
        await visit.Ready();
        await visit.Says("Not finished: saved as you typed it.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on writing" }).ClickAsync();
        (await Note(visit).InputValueAsync()).Should().EndWith("he laughed.", "what was typed right before leaving was typed nonetheless");
        await visit.Press("Keep the note");
        await Correct(visit);
        await Note(visit).FillAsync("  ");
        await visit.Press("Keep the note");
        await visit.Says("Write something first, or close the note.");
        await visit.ShouldLookRight("notes-wrong");
        await Note(visit).FillAsync("He fell silent when his father came up.\n\nAsk again?");
        await visit.Press("Keep the note");
        await visit.Says("Corrected ");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await visit.ShouldLookRight("notes-kept");

        await visit.Press("Delete it for good");
        await visit.Says("You have written no private note about this person.");
    }

    [Fact]
    public async Task What_was_kept_in_another_window_is_shown_beside_what_is_typed_and_neither_is_lost()
    {
        await using var one = await Begun("First thoughts.");
        await using var other = await practice.SignIn(practice.Psychologist, $"{Person}/notes");
        await Correct(one);
        await Correct(other);
        await Note(one).FillAsync("From one window.");
        await one.Press("Keep the note");
        await one.Says("Corrected ");
        await Note(other).FillAsync("From the other.");

        await other.Press("Keep the note");

        await other.Says("You have kept this note meanwhile in another window.");
        await other.Says("From one window.");
        await other.ShouldLookRight("notes-both");
        (await Note(other).InputValueAsync()).Should().Be("From the other.");
        await Note(other).FillAsync("From both.");
        await other.Press("Keep the note");
        await other.Page.Locator("p.note", new() { HasText = "From both." }).WaitForAsync();
    }

    [Fact]
    public async Task It_is_written_by_keyboard_alone_and_does_not_print()
    {
        await using var visit = await practice.SignIn(practice.Psychologist, $"{Person}/notes");
        await visit.Button("Write a note").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Note(visit)).ToBeFocusedAsync();
        await Assertions.Expect(visit.Button("Keep the note")).ToBeEnabledAsync();
        await visit.Page.Keyboard.TypeAsync($"Silent. {Canary}");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Button("Keep the note")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var kept = visit.Page.Locator("p.note", new() { HasText = Canary });
        await kept.WaitForAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(kept).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByText("Private notes are not printed.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_colleague_finds_neither_the_tab_nor_the_page()
    {
        await using var author = await Begun($"He fell silent. {Canary}");
        await using var other = await practice.SignIn(practice.Gp, Person);
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Timeline" }).First.WaitForAsync();
        (await other.Page.GetByRole(AriaRole.Link, new() { Name = "Private notes" }).CountAsync()).Should().Be(0);

        await other.Go($"{Person}/notes");

        await other.Says("Private notes are kept by psychologists, each their own.");
        (await other.Page.ContentAsync()).Should().NotContain(Canary);
    }

    /// <summary>The author's window with one note that was kept.</summary>
    private async Task<Visit> Begun(string text)
    {
        var visit = await practice.SignIn(practice.Psychologist, $"{Person}/notes");
        await visit.Press("Write a note");
        await Note(visit).FillAsync(text);
        await visit.Press("Keep the note");
        await visit.Page.Locator("p.note", new() { HasText = text }).WaitForAsync();
        return visit;
    }

    /// <summary>What a page says while it goes away may arrive after the page that follows was read.</summary>
    private async Task IsSaved(string ending)
    {
        for (var tries = 0; tries < 300 && !await Ends(); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        (await Ends()).Should().BeTrue();

        async Task<bool> Ends() => (await practice.Ask(practice.Psychologist, new PrivateNotesQuery.Request(practice.Patient, null))).Single().Draft!.EndsWith(ending, StringComparison.Ordinal);
    }

    private static ILocator Note(Visit visit) => visit.Page.GetByLabel("Note", new() { Exact = true });

    private static Task Correct(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Correct the note" }).ClickAsync();
}
