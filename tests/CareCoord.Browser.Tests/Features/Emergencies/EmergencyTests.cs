using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Teams;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Emergencies;

/// <summary>Somebody outside the care team opens a record in an emergency, and the privacy officer looks at it afterwards.</summary>
public sealed class EmergencyTests(Site shared) : IAsyncLifetime
{
    private readonly MovedClock clock = new(new DateTimeOffset(2026, 11, 23, 14, 42, 0, TimeSpan.Zero));
    private Site site = null!;
    private Practice practice = null!;

    public async ValueTask InitializeAsync()
    {
        site = await shared.On(clock, ("IdleLock:Minutes", "600"));
        practice = await Practice.Found(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task It_is_offered_where_the_record_is_closed_asks_for_reason_and_password_and_ends_by_itself_on_the_open_page()
    {
        await Leaves();
        await using var visit = await practice.SignIn(practice.Specialist, "/people");
        await visit.Page.GetByLabel("Find a person").FillAsync("Oyelaran");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Closed to you" }).ClickAsync();
        await visit.Says("You are not on this person's care team.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open in an emergency …" }).ClickAsync();
        await visit.Says("closes by itself after 60 minutes");
        await Look(visit, "open");
        await visit.Press("Open the record");
        await visit.Says("Say what the emergency is");
        await visit.Page.GetByLabel("What is the emergency?").FillAsync("Collapsed in the waiting room; nobody of the team to be reached");
        await visit.Page.GetByLabel("Your password").FillAsync(practice.Account(practice.Specialist).Password);
        await visit.Press("Open the record");
        await visit.Says("Open in an emergency until 15:42");
        await visit.Says("Carry the shopping home");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record: First contact." }).WaitForAsync();
        foreach (var refused in new[] { "Done: ", "Change: ", "Add something owed" })
        {
            (await visit.Page.GetByRole(AriaRole.Button, new() { Name = refused }).CountAsync()).Should().Be(0, "nothing is offered that would be refused");
        }

        await Look(visit, "opened");

        await using var officer = await practice.SignIn(practice.PrivacyOfficer, "/emergencies");
        await officer.Says("Collapsed in the waiting room");
        await Look(officer, "to-review");
        await officer.Press("Review");
        await officer.Page.GetByLabel("What did you find?").FillAsync("Justified; the team knows");
        await Look(officer, "review");
        await officer.Press("Reviewed");
        await officer.Says("None waits for a review.");
        await officer.Go($"/people/{practice.Patient.Value}/trail?show=looks");
        await officer.Says("Opened in an emergency: Collapsed in the waiting room");

        clock.Goto(clock.GetUtcNow().AddMinutes(61));
        await visit.Says("You are not on this person's care team.");
        (await visit.Page.GetByText("Carry the shopping home").CountAsync()).Should().Be(0);
    }

    /// <summary>The specialist is on no team any more.</summary>
    private async Task Leaves()
    {
        var settings = await practice.Ask(practice.Administrator, new SettingsQuery.Request());
        var row = settings.Staff.Single(x => x.Id == practice.Specialist.Staff);
        await practice.Do(practice.Administrator, new EditStaff.Command(Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, null, [], true));
    }

    private static async Task Look(Visit visit, string name)
    {
        await visit.ShouldBeAccessible();
        foreach (var screen in Screen.All)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"emergency-{name}-{screen}");
        }
    }
}
