using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Safety;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Timeline;

public sealed class OverTimeTests(Site site)
{
    [Fact]
    public async Task How_it_goes_is_seen_over_time_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await Live(practice);
        foreach (var screen in Screen.All)
        {
            foreach (var (page, sign) in new[] { ("", "Read the plan"), ("/doing", "Minutes practised"), ("/timeline", "practised") })
            {
                await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}{page}", screen);
                await visit.Page.GetByText(sign).First.WaitForAsync();
                await visit.ShouldBeAccessible();
                await visit.ShouldFitItsWidth();
                await visit.Photograph($"over-time{page.Replace('/', '-')}-{screen}");
            }
        }
    }

    [Fact]
    public async Task On_paper_the_timeline_has_nothing_to_press_and_says_who_printed_it()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}/timeline");
        await visit.Page.GetByRole(AriaRole.Table).WaitForAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await visit.Page.GetByText("by Dr Okoye, ").WaitForAsync();
        (await visit.Page.GetByRole(AriaRole.Navigation).CountAsync()).Should().Be(0);
        (await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Person" }).GetByText("More").IsVisibleAsync()).Should().BeFalse();
        await visit.Photograph("timeline-paper");
    }

    [Fact]
    public async Task The_overview_says_what_is_worked_on_and_practised_and_draws_it()
    {
        var practice = await Practice.Found(site);
        await using (var before = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}"))
        {
            await Sheet(before, "Next").WaitForAsync();
            (await Sheet(before, "Doing").CountAsync() + await Sheet(before, "Plan").CountAsync()).Should().Be(0, "what is not there yet is absent, not empty");
        }

        await Live(practice);
        await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}");
        await Sheet(visit, "Doing").GetByText("3 minutes, twice a day, every day").WaitForAsync();
        await Sheet(visit, "Plan").GetByText("Headache when it is loud.").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Img, new() { Name = "Paced breathing: change in distress, -10 to 10 points: from -2 on" }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Img, new() { Name = "Carry the shopping home, 0 to 10 of 10: from 3 on" }).WaitForAsync();
        await Sheet(visit, "How it’s going").GetByText("Show as a table").Last.ClickAsync();
        await Sheet(visit, "How it’s going").GetByRole(AriaRole.Cell, new() { Name = "lowered to 3 min" }).WaitForAsync();
    }

    [Fact]
    public async Task The_timeline_is_filtered_in_the_address_and_says_what_was_in_error()
    {
        var practice = await Practice.Found(site);
        await Live(practice);
        await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Timeline", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Safety flag raised, to be looked at the same day by Dr Okoye").WaitForAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Contacts", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Safety flag raised").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.GetByText("Ana Duarte: another person").WaitForAsync();
        visit.Page.Url.Should().EndWith("/timeline?show=contacts");
        await visit.ShouldBeAccessible();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "From other systems" }).ClickAsync();
        await visit.Page.GetByText("Nothing of that kind has happened yet.").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show everything" }).ClickAsync();
        await visit.Page.GetByText("Safety flag raised").WaitForAsync();
    }

    private async Task Live(Practice practice)
    {
        var patient = practice.Patient;
        await practice.Do(practice.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "the helmet", ["matters-most"] = "Read to my son" }));
        var problems = (await practice.Ask(practice.Gp, new PlanQuery.Request(patient))).Letter!.Sections.Single(x => x.Term.Code == "problems");
        await practice.Do(practice.Gp, new PublishSection.Command(Guid.CreateVersion7(), patient, problems.Id, 0, "Headache when it is loud.", "Headache when it is loud."));
        var breathing = await practice.Do(practice.Psychologist, new GiveProtocol.Command
        {
            CommandId = Guid.CreateVersion7(),
            PatientId = patient,
            Protocol = "paced-breathing",
            Setup = Answers.None.With("inhale", new NumberValue(4, Unit.Second)).With("exhale", new NumberValue(6, Unit.Second)),
            Slots = [new(8, 0), new(20, 0)],
        });
        await Practise(practice, breathing, (6, 4), (5, 4), (7, 4));
        var contact = await practice.Do(practice.Coordinator, Contact(patient));
        await practice.Do(practice.Coordinator, new VoidContact.Command(Guid.CreateVersion7(), patient, contact, "another person"));
        await practice.Do(practice.Gp, Contact(patient));
        await practice.Do(practice.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), patient, SafetyLevel.Moderate, "has stopped eating"));
        await site.Age(patient, 35);
        await Practise(practice, breathing, (6, 3), (5, 2));
        await site.Age(patient, 9);
        await Practise(practice, breathing, (5, 3));
        await practice.Do(practice.Psychologist, new StepBack.Command(Guid.CreateVersion7(), patient, breathing, MoveKind.Lower, "a long week"));
        var goal = (await practice.Ask(practice.Gp, new PlanQuery.Request(patient))).Goals[0].Id;
        await practice.Do(practice.Gp, new RateGoal.Command(Guid.CreateVersion7(), patient, goal, 5));
    }

    private static async Task Practise(Practice practice, InterventionId breathing, params (int Before, int After)[] times)
    {
        foreach (var (before, after) in times)
        {
            await practice.Do(practice.Coordinator, new RecordPractice.Command(
                Guid.CreateVersion7(), practice.Patient, breathing, "practice-log",
                Answers.None.With("distress-before", new NumberValue(before)).With("distress-after", new NumberValue(after)).With("minutes", new NumberValue(5, Unit.Minute))));
        }
    }

    private static RecordContact.Command Contact(PatientId patient) => new()
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = patient,
        Channel = Channel.Phone,
        Nature = ContactNature.Planned,
        Outcome = ContactOutcome.Reached,
        Minutes = 12,
        Note = "Two bags as far as the bench.",
    };

    private static ILocator Sheet(Visit visit, string title) => visit.Page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });
}
