using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Plans;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Live;

/// <summary>One person at two tabs of one browser: neither overwrites the other unseen.</summary>
public sealed class TwoTabsTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;

    public async ValueTask InitializeAsync() => practice = await Practice.Found(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_draft_of_one_tab_is_shown_in_the_other_before_it_gives_way()
    {
        await Begin();
        await using var first = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}/plan");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Write: What we are working on" }).ClickAsync();
        await Write(first, "Typed in the first tab.");
        await using var second = await first.AnotherTab($"/people/{practice.Patient.Value}/plan");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Go on writing: What we are working on" }).ClickAsync();
        await Assertions.Expect(second.Page.GetByLabel("For clinicians")).ToHaveValueAsync("Typed in the first tab.");
        await Write(second, "Typed in the second tab, and later.");

        await first.Page.GetByLabel("For clinicians").FillAsync("Typed in the first tab, and more.");

        var shown = first.Page.GetByRole(AriaRole.Alert, new() { Name = "What you wrote in another window" });
        await shown.GetByText("Typed in the second tab, and later.").WaitForAsync();
        await IsKept("Typed in the first tab, and more.");
        (await first.Page.GetByLabel("For clinicians").InputValueAsync()).Should().Be("Typed in the first tab, and more.");
        await first.ShouldLookRight("plan-two-tabs");
    }

    [Fact]
    public async Task What_one_tab_publishes_takes_no_later_draft_of_the_other_with_it()
    {
        await Begin();
        await using var first = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}/plan");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Write: What we are working on" }).ClickAsync();
        await Write(first, "Typed in the first tab.");
        await using var second = await first.AnotherTab($"/people/{practice.Patient.Value}/plan");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Go on writing: What we are working on" }).ClickAsync();
        await Write(second, "Typed in the second tab, and later.");
        await second.Press("Close, keep the draft");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Go on writing: What we are working on" }).WaitForAsync();

        await first.Press("Publish");

        await first.Page.GetByRole(AriaRole.Alert, new() { Name = "What you wrote in another window" }).GetByText("Typed in the second tab, and later.").WaitForAsync();
        await first.Page.GetByLabel("For clinicians").FillAsync("Both, put together.");
        await first.Press("Publish");
        await second.Says("Both, put together.");
    }

    [Fact]
    public async Task What_one_tab_records_is_no_longer_owed_in_the_other_and_is_recorded_once()
    {
        await Owe();
        await using var first = await practice.SignIn(practice.Coordinator, "/");
        await using var second = await first.AnotherTab("/");
        await Record(first);
        await Record(second);
        await second.Page.GetByLabel("Note").FillAsync("He walked to the shop.");
        await first.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await first.Press("Save");

        await second.Says("in another of your windows");
        await second.Press("Show the change");

        await second.Says("this is no longer owed");
        (await second.Page.GetByLabel("Note").InputValueAsync()).Should().Be("He walked to the shop.");
        await second.Press("Close");
        await second.Page.GetByRole(AriaRole.Region, new() { Name = "Record a contact" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await practice.Ask(practice.Coordinator, new PersonQuery.Request(practice.Patient))).Contacts.Should().ContainSingle();
    }

    [Fact]
    public async Task What_one_tab_puts_off_the_other_hears_of_before_it_does_the_same()
    {
        await Owe();
        await using var first = await practice.SignIn(practice.Coordinator, "/");
        await using var second = await first.AnotherTab("/");
        await Later(first, "+2", "waits for the letter");
        await Later(second, "+5", "is away");
        await first.Press("Put off");

        await second.Says("in another of your windows");
        await second.Press("Show the change");

        await second.Says("this is no longer owed");
        (await second.Page.GetByLabel("Why").InputValueAsync()).Should().Be("is away");
    }

    private async Task Begin() => await practice.Do(practice.Gp, new WritePlan.Command(
        Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string>(StringComparer.Ordinal) { ["main-symptom"] = "the helmet", ["matters-most"] = "Read to my son" }));

    private Task<FollowUpId> Owe() => practice.Do(practice.Coordinator, new AddFollowUp.Command(
        Guid.CreateVersion7(), practice.Patient, FollowUpKind.Call, "How the week went", practice.Coordinator.Staff!.Value, practice.Today, null));

    /// <summary>Types, and waits until it is kept.</summary>
    private async Task Write(Visit visit, string text)
    {
        await visit.Page.GetByLabel("For clinicians").FillAsync(text);
        await IsKept(text);
    }

    private async Task IsKept(string text)
    {
        for (var tries = 0; tries < 300 && !(await Drafts()).Contains(text); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        (await Drafts()).Should().Contain(text);
    }

    private async Task<IReadOnlyList<string>> Drafts() =>
        [.. (await practice.Ask(practice.Gp, new PlanQuery.Request(practice.Patient))).Letter!.Sections.Select(x => x.Draft?.Text.Text).OfType<string>()];

    private static Task Record(Visit visit) => Row(visit).GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();

    private static async Task Later(Visit visit, string until, string why)
    {
        await Row(visit).GetByRole(AriaRole.Button, new() { Name = "Later …" }).ClickAsync();
        await visit.Page.GetByLabel("Not before").FillAsync(until);
        await visit.Page.GetByLabel("Why").FillAsync(why);
    }

    private static ILocator Row(Visit visit) => visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "OYELARAN" }).Filter(new() { HasText = "How the week went" });
}
