using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Forms;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Patients;

public sealed class PersonTests(Site site)
{
    [Fact]
    public async Task Every_page_about_a_person_is_accessible_and_fits_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await Live(practice);
        foreach (var screen in Screen.All)
        {
            foreach (var (page, heading) in new[] { ("", "OYELARAN, Tunde"), ("/details", "Names, numbers, language"), ("/before-you-talk", "Before you talk"), ("/care", "Active care since") })
            {
                await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}{page}", screen);
                await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading }).WaitForAsync();
                await visit.ShouldBeAccessible();
                await visit.ShouldFitItsWidth();
                await visit.Photograph($"person{page.Replace('/', '-')}-{screen}");
            }
        }
    }

    [Fact]
    public async Task A_contact_is_recorded_with_how_to_speak_in_sight_and_taken_back_when_it_was_in_error()
    {
        var practice = await Practice.Found(site);
        await Live(practice);
        await using var visit = await practice.SignIn(practice.Coordinator, $"/people/{practice.Patient.Value}");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Before you talk" }).GetByText("“calm down”").WaitForAsync();

        await Button(visit, "Record a contact").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Planned" }).CheckAsync();
        await visit.Page.GetByLabel("Note").FillAsync("walked to the corner shop");
        await visit.ShouldBeAccessible();
        await visit.Photograph("contact-panel-1440-light");
        await Button(visit, "Save").ClickAsync();

        var row = visit.Page.Locator("li").Filter(new() { HasText = "walked to the corner shop" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Recorded in error:" }).ClickAsync();
        await row.GetByLabel("What was wrong with it?").FillAsync("it was another person");
        await visit.ShouldBeAccessible();
        await row.GetByRole(AriaRole.Button, new() { Name = "Recorded in error", Exact = true }).ClickAsync();
        await row.GetByText("Ana Duarte: it was another person").WaitForAsync();
    }

    [Fact]
    public async Task Something_owed_is_added_booked_and_moved_by_hand()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, $"/people/{practice.Patient.Value}");
        await Button(visit, "Add something owed").ClickAsync();
        await Button(visit, "Add").ClickAsync();
        await visit.Page.GetByText("Choose what is owed.").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Call", Exact = true }).CheckAsync();
        await visit.Page.GetByLabel("About what").FillAsync("Result of the blood count");
        await visit.Page.GetByLabel("By", new() { Exact = true }).FillAsync("+7");
        await visit.ShouldBeAccessible();
        await visit.Photograph("next-add-1440-light");
        await Button(visit, "Add").ClickAsync();

        await Button(visit, "Change: Result of the blood count.").ClickAsync();
        await Button(visit, "Book a time").ClickAsync();
        await visit.Page.GetByLabel("Day", new() { Exact = true }).FillAsync("+3");
        await visit.Page.GetByLabel("Time", new() { Exact = true }).FillAsync("10:30");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "face to face" }).CheckAsync();
        await Button(visit, "Book").ClickAsync();
        await visit.Page.GetByText("Say where: a room, an address or a link.").WaitForAsync();
        await visit.Page.GetByLabel("Where").FillAsync("Room 2");
        await visit.Page.GetByLabel("The person was told: a promise").CheckAsync();
        await visit.ShouldBeAccessible();
        await visit.Photograph("next-book-1440-light");
        await Button(visit, "Book").ClickAsync();

        var row = visit.Page.Locator("li").Filter(new() { HasText = "Result of the blood count" });
        await row.GetByText("face to face, 30 min, Room 2").WaitForAsync();
        await row.GetByText("promised").WaitForAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Change:" }).ClickAsync();
        await Button(visit, "Move").ClickAsync();
        await visit.Page.GetByLabel("To", new() { Exact = true }).FillAsync("+10");
        await visit.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("laboratory is late");
        await visit.ShouldBeAccessible();
        await Button(visit, "Move").ClickAsync();
        await visit.Page.GetByText("The person was told of this. Tell them the new day first.").WaitForAsync();
        (await visit.Page.GetByLabel("Why", new() { Exact = true }).InputValueAsync()).Should().Be("laboratory is late", "nothing typed is lost");
        await visit.Page.GetByLabel("The person was told the new day: a promise").CheckAsync();
        await Button(visit, "Move").ClickAsync();
        await row.GetByText("Room 2").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task A_booking_is_called_off_and_what_it_was_for_is_not_needed_each_with_a_reason()
    {
        var practice = await Practice.Found(site);
        var owed = await practice.Do(practice.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), practice.Patient, FollowUpKind.Session, "Result of the blood count", practice.Gp.Staff!.Value, Today.AddDays(7), null));
        await Book(practice, owed);
        await using (var desk = await practice.SignIn(practice.FrontDesk, $"/people/{practice.Patient.Value}"))
        {
            await Button(desk, "Call it off: Dr Okoye").ClickAsync();
            await desk.Page.GetByText("It stays owed, by its own day.").WaitForAsync();
            await desk.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("no bus that day");
            await desk.Page.GetByLabel("The person knows").CheckAsync();
            await Button(desk, "Call it off").ClickAsync();
            await desk.Page.GetByText("with Dr Okoye, not booked").WaitForAsync();
        }

        await Book(practice, owed);
        await using var visit = await practice.SignIn(practice.Coordinator, $"/people/{practice.Patient.Value}");
        var row = visit.Page.Locator("li").Filter(new() { HasText = "Result of the blood count" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Change:" }).ClickAsync();
        await Button(visit, "Call the booking off").ClickAsync();
        await visit.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("no bus that day");
        await visit.ShouldBeAccessible();
        await Button(visit, "Call it off").ClickAsync();
        await row.GetByText("Room 2").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await row.GetByRole(AriaRole.Button, new() { Name = "Change:" }).ClickAsync();
        await Button(visit, "Not needed").ClickAsync();
        await visit.Page.GetByText("Planning does not bring the same one back.").WaitForAsync();
        await visit.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("told by phone");
        await Button(visit, "Not needed").ClickAsync();
        await visit.Page.GetByText("The person was told of this. Tell them first that it will not be.").WaitForAsync();
        await visit.Page.GetByLabel("The person knows").CheckAsync();
        await Button(visit, "Not needed").ClickAsync();
        await row.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private Task Book(Practice practice, FollowUpId owed) => practice.Do(practice.Coordinator, new BookFollowUp.Command(
        Guid.CreateVersion7(), practice.Patient, owed, Today.AddDays(3), new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: true));

    private async Task Live(Practice practice)
    {
        var (patient, answers) = (practice.Patient, Answers.None);
        await practice.Do(practice.Psychologist, new WriteCard.Command(Guid.CreateVersion7(), patient, "communication", null, answers
            .With("address-me-as", new TextValue("Mr Oyelaran")).With("pace", new CodeValue("slow")).With("pauses", new CodeValue("leave"))
            .With("what-helps", new TextValue("count with me")).With("please-avoid", new TextValue("calm down"))));
        await practice.Do(practice.Psychologist, new WriteCard.Command(Guid.CreateVersion7(), patient, "state-phrases", null, answers
            .With("helps", new RowsValue([answers.With("phrase", new TextValue("your shoulders went up")).With("when", new TextValue("before it hurts"))]))
            .With("does-not-help", new RowsValue([answers.With("phrase", new TextValue("relax"))]))));
        await practice.Do(practice.Gp, new RecordContact.Command
        {
            CommandId = Guid.CreateVersion7(),
            PatientId = patient,
            Channel = Channel.Phone,
            Nature = ContactNature.Planned,
            Outcome = ContactOutcome.Reached,
            Minutes = 12,
            Note = "Carried two bags as far as the bench.",
        });
        await practice.Do(practice.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), patient, FollowUpKind.Call, "Result of the blood count", practice.Gp.Staff!.Value, Today.AddDays(4), new TimeOnly(12, 0)));
    }

    private DateOnly Today => DateOnly.FromDateTime(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
