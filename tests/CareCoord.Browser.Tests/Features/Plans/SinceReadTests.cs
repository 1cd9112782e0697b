using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Plans;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Plans;

public sealed class SinceReadTests(Site site)
{
    private Practice practice = null!;

    private string Path => $"/people/{practice.Patient.Value}/plan";

    [Fact]
    public async Task What_is_new_since_one_last_read_is_counted_on_the_caseload_shown_in_the_plan_and_marked_as_read()
    {
        practice = await Practice.Found(site);
        await practice.Do(practice.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "The helmet", ["matters-most"] = "Carry the shopping home" }));
        await Publish("doing", "Paced breathing at the person's pace. Visits every four weeks.");
        await Publish("home-practice", "Five minutes twice a day.");
        await using (var first = await practice.SignIn(practice.Gp, Path))
        {
            await first.Says("You have not read this plan yet: 2 parts.");
            await first.Press("Mark as read");
            await first.Page.GetByText("You have not read this plan yet").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await site.Age(practice.Patient, 5);
        await Publish("doing", "Paced breathing, a little longer. Visits every four weeks.");
        await Publish("doing", "Paced breathing, a little longer. A walk on Sundays. Visits every four weeks.");
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Gp, "/caseload", screen);
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "1 part of the plan new to you" }).ClickAsync();
            await visit.Says("1 part is new since you last read this plan");
            (await visit.Page.Locator("ins").AllInnerTextsAsync()).Should().Contain(x => x.Contains("a little longer", StringComparison.Ordinal), "what was read is compared, not the version before")
                .And.Contain(x => x.Contains("A walk on Sundays", StringComparison.Ordinal));
            (await visit.Page.GetByText("Five minutes twice a day.").IsVisibleAsync()).Should().BeFalse("it was read");
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"plan-since-{screen}");
        }

        await using var last = await practice.SignIn(practice.Gp, $"{Path}?show=new");
        await last.Press("Mark as read");
        await last.Says("Nothing is new to you");
        await last.Go("/caseload");
        await last.Says("OYELARAN");
        (await last.Page.GetByText("new to you").CountAsync()).Should().Be(0);
    }

    private async Task Publish(string code, string text)
    {
        var section = (await practice.Ask(practice.Psychologist, new PlanQuery.Request(practice.Patient))).Letter!.Sections.Single(x => x.Term.Code == code);
        await practice.Do(practice.Psychologist, new PublishSection.Command(Guid.CreateVersion7(), practice.Patient, section.Id, section.Standing?.Number ?? 0, text, ""));
    }
}
