using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Teams;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Live;

/// <summary>What somebody changes stands on everybody's screen without a reload, and takes nothing out of anybody's hands.</summary>
public sealed class LiveTests(Site site) : IAsyncLifetime
{
    private const string Notice = "Changed just now";
    private Practice practice = null!;

    private string Person => $"/people/{practice.Patient.Value}";

    public async ValueTask InitializeAsync() => practice = await Practice.Found(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_one_publishes_in_the_plan_two_others_read_without_a_reload()
    {
        await Begin();
        await using var psychologist = await practice.SignIn(practice.Psychologist, $"{Person}/plan");
        await using var coordinator = await practice.SignIn(practice.Coordinator, $"{Person}/plan");
        await using var gp = await practice.SignIn(practice.Gp, $"{Person}/plan");
        await Task.WhenAll(psychologist.Says("0 of 8 parts are written."), coordinator.Says("0 of 8 parts are written."));

        await Write(gp, "The helmet, most afternoons.");
        await gp.Press("Publish");

        await Task.WhenAll(psychologist.Says("The helmet, most afternoons."), coordinator.Says("The helmet, most afternoons."));
        await psychologist.Press("Agree: What we are working on");
        await Task.WhenAll(gp.Says("agreed by Lee Brandt"), coordinator.Says("agreed by Lee Brandt"));
    }

    [Fact]
    public async Task Two_tabs_of_one_person_lose_nothing_that_was_typed_in_either()
    {
        await Begin();
        await using var first = await practice.SignIn(practice.Gp, $"{Person}/plan");
        await Write(first, "Typed in the first tab.");
        await using var second = await practice.SignIn(practice.Gp, $"{Person}/plan");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Go on writing: What we are working on" }).ClickAsync();
        await second.Says("Draft saved");
        await second.Page.GetByLabel("For clinicians").FillAsync("Published in the second tab.");
        await second.Press("Publish");

        await first.Says(Notice);
        (await first.Page.GetByLabel("For clinicians").InputValueAsync()).Should().Be("Typed in the first tab.", "nothing is taken out of anybody's hands");
        await first.ShouldBeAccessible();
        await first.Photograph("live-plan-notice-1440-light");
        await first.Press("Show the change");

        await first.Says("Published in the second tab.");
        await first.Says("has published this meanwhile");
        (await first.Page.GetByLabel("For clinicians").InputValueAsync()).Should().Be("Typed in the first tab.");
        await first.Page.GetByLabel("For clinicians").FillAsync("Both, put together.");
        await first.Press("Publish");
        await second.Says("Both, put together");
    }

    [Fact]
    public async Task What_a_colleague_has_done_leaves_todays_list_and_the_focus_stays_where_it_was()
    {
        var other = await practice.TakeIn("Halvorsen", "Mette");
        await Owe(practice.Patient);
        var done = await Owe(other);
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await using var second = await practice.SignIn(practice.Coordinator, "/");
        await Task.WhenAll(Row(visit, "Halvorsen").WaitForAsync(), Row(second, "Halvorsen").WaitForAsync());
        await Row(visit, "Oyelaran").FocusAsync();

        await practice.Do(practice.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), other, done));

        await Row(visit, "Halvorsen").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Row(second, "Halvorsen").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await visit.Page.EvaluateAsync<string>("document.activeElement.innerText")).Should().StartWith("OYELARAN");
        await visit.ShouldBeAccessible();
        await visit.Photograph("live-today-1440-light");
    }

    [Fact]
    public async Task Whoever_records_what_a_colleague_has_seen_to_meanwhile_is_told_so_and_loses_nothing()
    {
        var done = await Owe(practice.Patient);
        await using var visit = await practice.SignIn(practice.Coordinator, "/");
        await Row(visit, "Oyelaran").GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Note").FillAsync("He walked to the shop.");

        await practice.Do(practice.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), practice.Patient, done));
        await visit.Says(Notice);
        await visit.Press("Show the change");

        await visit.Says("this is no longer owed");
        (await visit.Page.GetByLabel("Note").InputValueAsync()).Should().Be("He walked to the shop.");
        await visit.ShouldBeAccessible();
        await visit.Photograph("live-today-gone-1440-light");
    }

    [Fact]
    public async Task A_stale_form_is_told_of_the_change_and_keeps_what_was_typed()
    {
        await using var visit = await practice.SignIn(practice.Coordinator, Person, Screen.Phone);
        await visit.Press("Record a contact");
        await visit.Page.GetByLabel("Note").FillAsync("He walked to the shop.");

        await practice.Do(practice.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), practice.Patient, SafetyLevel.High, "Said that life is too much."));

        await visit.Says(Notice);
        await visit.ShouldLookRight("live-notice");
        await visit.Press("Show the change");
        await visit.Says("Said that life is too much.");
        (await visit.Page.GetByLabel("Note").InputValueAsync()).Should().Be("He walked to the shop.");
        await visit.Page.GetByText(Notice).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Whoever_is_let_go_sees_the_sign_in_page_where_a_record_was_open()
    {
        await using var visit = await practice.SignIn(practice.Psychologist, Person);
        await visit.Says("Carry the shopping home");
        var row = (await practice.Ask(practice.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id == practice.Psychologist.Staff);

        await practice.Do(practice.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, null, [], IsActive: false));
        await practice.Do(practice.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), practice.Patient, SafetyLevel.High, "Said that life is too much."));

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        (await visit.Page.GetByText("Carry the shopping home").CountAsync()).Should().Be(0);
    }

    private Task Begin() => practice.Do(practice.Gp, new WritePlan.Command(
        Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string>(StringComparer.Ordinal) { ["main-symptom"] = "the helmet", ["matters-most"] = "Read to my son" }));

    private Task<FollowUpId> Owe(PatientId patient) => practice.Do(practice.Coordinator, new AddFollowUp.Command(
        Guid.CreateVersion7(), patient, FollowUpKind.Call, "How the week went", practice.Coordinator.Staff!.Value, practice.Today, null));

    private static async Task Write(Visit visit, string text)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Write: What we are working on" }).ClickAsync();
        await visit.Page.GetByLabel("For clinicians").FillAsync(text);
        await visit.Says("Draft saved");
    }

    private static ILocator Row(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name.ToUpperInvariant() }).Filter(new() { HasText = "How the week went" });
}
