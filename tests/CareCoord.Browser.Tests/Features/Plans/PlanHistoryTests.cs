using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Plans;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Plans;

public sealed class PlanHistoryTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;

    private string Path => $"/people/{practice.Patient.Value}/plan";

    public async ValueTask InitializeAsync()
    {
        practice = await Practice.Found(site);
        await practice.Do(practice.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "The helmet", ["matters-most"] = "Carry the shopping home" }));
        await Publish("doing", "Paced breathing at the person's pace. Visits every four weeks.");
        await Publish("problems", "The helmet, most afternoons.");
        await site.Age(practice.Patient, 20);
        await Publish("doing", "Paced breathing at the person's pace. A walk with a friend on Sundays. Visits every four weeks.");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_plan_of_an_earlier_day_is_read_marked_as_not_the_present_one_and_left_again()
    {
        await using var visit = await practice.SignIn(practice.Gp, Path, Screen.Phone);
        await visit.Says("A walk with a friend on Sundays.");
        await visit.Page.GetByLabel("As it stood on").FillAsync($"{practice.Today.AddDays(-5):yyyy-MM-dd}");
        await visit.Page.GetByLabel("As it stood on").PressAsync("Enter");

        await visit.Says("This is not the present plan.");
        await visit.Says("Version 1; version 2 stands today.");
        (await visit.Page.GetByText("A walk with a friend").CountAsync()).Should().Be(0);
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).CountAsync()).Should().Be(0, "what is over is not worked on");
        visit.Page.Url.Should().EndWith($"?on={practice.Today.AddDays(-5):yyyy-MM-dd}");
        await visit.ShouldLookRight("plan-then");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the present plan" }).ClickAsync();
        await visit.Says("A walk with a friend on Sundays.");
    }

    [Fact]
    public async Task Who_wrote_a_sentence_and_when_is_said_at_the_focus_and_in_between_on_a_phone()
    {
        await using var visit = await practice.SignIn(practice.Gp, Path, Screen.Phone);
        await visit.Press("Who wrote what");

        var walk = visit.Page.Locator(".run").Filter(new() { HasText = "A walk with a friend" });
        await walk.FocusAsync();
        await walk.GetByText($"by Lee Brandt, {practice.Today:d-MMM-yyyy}, version 2").WaitForAsync();
        await visit.ShouldLookRight("plan-authors");
        (await visit.Page.Locator(".run").Filter(new() { HasText = "Visits every four weeks" }).Locator(".by").TextContentAsync()).Should().EndWith("version 1");
    }

    [Fact]
    public async Task On_a_day_before_the_plan_it_is_said_when_it_was_begun()
    {
        await using var visit = await practice.SignIn(practice.Gp, $"{Path}?on=2020-01-01");

        await visit.Says("There was no plan on that day.");
        await visit.ShouldBeAccessible();
    }

    private async Task Publish(string code, string text)
    {
        var section = (await practice.Ask(practice.Gp, new PlanQuery.Request(practice.Patient))).Letter!.Sections.Single(x => x.Term.Code == code);
        await practice.Do(section.Owner == Domain.Teams.Discipline.Psychology ? practice.Psychologist : practice.Gp, new PublishSection.Command(
            Guid.CreateVersion7(), practice.Patient, section.Id, section.Standing?.Number ?? 0, text, ""));
    }
}
