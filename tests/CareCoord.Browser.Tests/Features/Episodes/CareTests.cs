using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Plans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Episodes;

public sealed class CareTests(Site site)
{
    [Fact]
    public async Task Care_ends_with_a_reason_once_the_person_knows_and_can_begin_again()
    {
        var practice = await Practice.Found(site);
        await practice.Do(practice.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), practice.Patient, FollowUpKind.Call, "Result of the blood count", practice.Gp.Staff!.Value, Today.AddDays(7), null)
        { TellBy = new TimeOnly(12, 0) });
        await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}/care");

        await Button(visit, "End care").ClickAsync();
        await visit.Page.GetByText("this ends too and does not come back by itself:").WaitForAsync();
        await Button(visit, "End care").ClickAsync();
        await visit.Page.GetByText("Say why, in a few words.").WaitForAsync();
        await visit.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("goals met, and no wish for more");
        await visit.ShouldBeAccessible();
        await visit.Photograph("care-end-1440-light");
        await Button(visit, "End care").ClickAsync();
        await visit.Page.GetByText("which would fall. Tell them first.").WaitForAsync();
        await visit.Page.GetByLabel("The person knows that it will not happen").CheckAsync();
        await Button(visit, "End care").ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Care ended on" }).WaitForAsync();
        await visit.ShouldBeAccessible();
        await visit.Photograph("care-ended-1440-light");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Take into care" }).ClickAsync();
        await visit.Page.GetByText("OYELARAN, Tunde").First.WaitForAsync();
    }

    [Fact]
    public async Task What_remains_after_care_is_accessible_and_fits_on_every_screen()
    {
        var practice = await Practice.Found(site);
        await practice.Do(practice.Gp, new WritePlan.Command(Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string>
        {
            ["main-symptom"] = "the helmet",
            ["matters-most"] = "Read to my son",
        }));
        var section = (await practice.Ask(practice.Gp, new PlanQuery.Request(practice.Patient))).Letter!.Sections.First(x => x.Owner == Domain.Teams.Discipline.PrimaryCare);
        await practice.Do(practice.Gp, new PublishSection.Command(Guid.CreateVersion7(), practice.Patient, section.Id, 0, "The helmet, most afternoons.", "The helmet."));
        await practice.Do(practice.Gp, new EndCare.Command(Guid.CreateVersion7(), practice.Patient, 0, "goals met, and no wish for more"));
        await Look(practice, "", "Care ended on", "care-ended");
        await Look(practice, "/plan", "Our plan", "care-ended-plan");
        await Look(practice, "/timeline", "What happened", "care-ended-timeline");

        await practice.IntoCare(practice.Patient, "Sleep through");
        await Look(practice, "/plan", "Begin the plan", "plan-earlier");
        await Look(practice, "/care", "Active care since", "care-again");
    }

    private static async Task Look(Practice practice, string page, string heading, string name)
    {
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Gp, $"/people/{practice.Patient.Value}{page}", screen);
            await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading }).WaitForAsync();
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"{name}-{screen}");
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
