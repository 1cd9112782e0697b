using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Live;

/// <summary>A page that was left open while the world went on says what to do, loses nothing typed, and does nothing that is wrong by now.</summary>
public sealed class StaleTabTests(Site shared)
{
    private const string Typed = "Slept five hours, and walked to the shop.";

    [Fact]
    public async Task A_page_that_the_server_has_forgotten_gives_back_what_was_typed_before_it_is_opened_anew()
    {
        await using var site = await shared.WithoutJobs();
        var practice = await Practice.Found(site);
        await Owe(practice, practice.Patient, FollowUpKind.Call);
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        // What a browser complains of while its server is away is no fault of the page.
        visit.Expected = _ => true;
        await Row(visit, "Oyelaran").GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Note").FillAsync(Typed);

        await site.Restart();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "This page was away too long" }).WaitForAsync(new() { Timeout = 60_000 });
        await visit.ShouldLookRight("page-forgotten");
        await visit.Press("Copy what I typed");
        await visit.Says("Copied.");
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Contain($"Note (optional): {Typed}");
        await visit.Press("Open the page anew");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Record a contact" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Ready();
        await Row(visit, "Oyelaran").WaitForAsync();
    }

    [Fact]
    public async Task What_colleagues_have_done_by_then_is_refused_in_words_and_nothing_typed_is_lost()
    {
        var practice = await Practice.Found(shared);
        var other = await practice.TakeIn("Halvorsen", "Mette");
        var call = await Owe(practice, practice.Patient, FollowUpKind.Call);
        var letter = await Owe(practice, other, FollowUpKind.Decision);
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Row(visit, "Oyelaran").GetByRole(AriaRole.Button, new() { Name = "Later …" }).ClickAsync();
        await visit.Page.GetByLabel("Not before").FillAsync("+2");
        await visit.Page.GetByLabel("Why").FillAsync(Typed);
        await practice.Do(practice.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), practice.Patient, call));
        await practice.Do(practice.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), other, letter));
        await visit.Says("Changed just now");

        await Row(visit, "Halvorsen").GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await visit.Says("This has ended already.");
        await visit.Press("Put off");

        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Later, or to a colleague" }).GetByText("This has ended already.").WaitForAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Why")).ToHaveValueAsync(Typed);
        (await practice.Ask(practice.Coordinator, new PersonQuery.Request(practice.Patient))).Next.Should().NotContain(x => x.Id == call);
    }

    [Fact]
    public async Task What_is_recorded_for_what_a_colleague_has_done_stands_once_as_a_contact_of_its_own()
    {
        var practice = await Practice.Found(shared);
        var call = await Owe(practice, practice.Patient, FollowUpKind.Call);
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Row(visit, "Oyelaran").GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Note").FillAsync(Typed);
        await practice.Do(practice.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), practice.Patient, call));
        await visit.Says("Changed just now");
        await visit.Press("Show the change");
        await visit.Says("this is no longer owed");

        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await visit.Press("Save");

        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Record a contact" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await practice.Ask(practice.Coordinator, new PersonQuery.Request(practice.Patient))).Contacts.Should().ContainSingle().Which.Note.Should().Be(Typed);
    }

    private static Task<FollowUpId> Owe(Practice practice, PatientId patient, FollowUpKind kind) => practice.Do(practice.Coordinator, new AddFollowUp.Command(
        Guid.CreateVersion7(), patient, kind, "How the week went", practice.Coordinator.Staff!.Value, practice.Today, null));

    private static ILocator Row(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name.ToUpperInvariant() }).Filter(new() { HasText = "How the week went" });
}
