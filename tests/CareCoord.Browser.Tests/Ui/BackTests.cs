using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Ui;

/// <summary>Back, forward and reload: lists are as they were left, nothing is sent twice, and nobody leaves unasked what they have typed.</summary>
public sealed class BackTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;

    private string Person => $"/people/{practice.Patient.Value}";

    public async ValueTask InitializeAsync() => practice = await Practice.Found(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Whoever_comes_back_to_a_list_finds_its_filters_and_their_place_in_it()
    {
        for (var i = 1; i <= 24; i++)
        {
            await practice.TakeIn($"Person {i:00}", "Maria");
        }

        await using var visit = await practice.SignIn(practice.Coordinator, "/caseload?sort=name");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Active care" }).ClickAsync();
        await IsOn(visit, "Active care");
        var name = visit.Page.GetByRole(AriaRole.Link, new() { Name = "PERSON 22, Maria" });
        await name.ClickAsync();
        await Overview(visit, "PERSON 22").WaitForAsync();

        await visit.Page.GoBackAsync();

        await Assertions.Expect(name).ToBeInViewportAsync();
        visit.Page.Url.Should().EndWith("/caseload?sort=name&phase=Active");
        await IsOn(visit, "Active care");
        await visit.Page.GoForwardAsync();
        await Overview(visit, "PERSON 22").WaitForAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(name).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_of_today_and_of_the_timeline_are_gone_through_one_by_one()
    {
        await Owe();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Chip(visit, "My team").ClickAsync();
        await IsOn(visit, "My team");
        await Chip(visit, "Psychology").ClickAsync();
        await IsOn(visit, "Psychology");
        visit.Page.Url.Should().EndWith("/?of=team&for=Psychology");
        await visit.Go($"{Person}/timeline?show=contacts");
        await Chip(visit, "Safety").ClickAsync();
        await IsOn(visit, "Safety");

        await visit.Page.GoBackAsync();
        await IsOn(visit, "Contacts");
        await visit.Page.GoBackAsync();
        await visit.Ready();
        await IsOn(visit, "Psychology");
        await visit.Page.GoBackAsync();

        await IsOn(visit, "My team");
        await Row(visit).WaitForAsync();
        visit.Page.Url.Should().EndWith("/?of=team");
    }

    [Fact]
    public async Task What_was_saved_is_sent_once_however_often_one_goes_back_and_forward()
    {
        await Owe();
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Record(visit);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await visit.Press("Save");
        await Row(visit).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Go(Person);
        await visit.Press("Record a contact");
        await Panel(visit).WaitForAsync();

        await visit.Page.GoBackAsync();
        await visit.Ready();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "My team" }).WaitForAsync();
        await visit.Page.GoForwardAsync();
        await visit.Ready();
        await visit.Press("Record a contact");
        await visit.Page.ReloadAsync();
        await visit.Ready();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record a contact" }).WaitForAsync();
        (await Panel(visit).CountAsync()).Should().Be(0, "a page opens without what was open on it");
        (await Contacts()).Should().Be(1);
    }

    [Fact]
    public async Task Nobody_leaves_what_they_have_typed_unasked_by_a_link_by_back_or_by_reload()
    {
        await Owe();
        await using var visit = await practice.SignIn(practice.Coordinator, "/caseload");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Today", Exact = true }).ClickAsync();
        await Record(visit);
        await visit.Page.GetByLabel("Note").ClickAsync();
        await visit.Page.Keyboard.TypeAsync("He walked to the shop.");
        var leaves = false;
        var asked = 0;
        visit.Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await (leaves ? dialog.AcceptAsync() : dialog.DismissAsync());
        };

        await visit.Page.EvaluateAsync("setTimeout(() => history.back())");
        await Asked(() => asked, 1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Huddle", Exact = true }).ClickAsync();
        await Asked(() => asked, 2);
        await visit.Page.EvaluateAsync("setTimeout(() => location.reload())");
        await Asked(() => asked, 3);

        await Assertions.Expect(visit.Page.GetByLabel("Note")).ToHaveValueAsync("He walked to the shop.");
        leaves = true;
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Caseload", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Caseload" }).WaitForAsync();
        asked.Should().Be(4);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Today", Exact = true }).ClickAsync();
        await Row(visit).WaitForAsync();
        asked.Should().Be(4, "what was left is no more");
        (await Contacts()).Should().Be(0);
    }

    private static async Task Asked(Func<int> asked, int times)
    {
        for (var tries = 0; tries < 100 && asked() < times; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        asked().Should().Be(times);
    }

    private async Task<int> Contacts() => (await practice.Ask(practice.Coordinator, new PersonQuery.Request(practice.Patient))).Contacts.Count;

    private Task<FollowUpId> Owe() => practice.Do(practice.Coordinator, new AddFollowUp.Command(
        Guid.CreateVersion7(), practice.Patient, FollowUpKind.Call, "How the week went", practice.Coordinator.Staff!.Value, practice.Today, null));

    private static Task Record(Visit visit) => Row(visit).GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();

    private static ILocator Row(Visit visit) => visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "OYELARAN" }).Filter(new() { HasText = "How the week went" });

    private static ILocator Panel(Visit visit) => visit.Page.GetByRole(AriaRole.Region, new() { Name = "Record a contact" });

    private static ILocator Overview(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Region, new() { Name = "Person" }).GetByText(name);

    private static ILocator Chip(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static Task IsOn(Visit visit, string name) => Assertions.Expect(Chip(visit, name)).ToHaveAttributeAsync("aria-current", "true");
}
