using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Interventions;

public sealed class DoingTests(Site site)
{
    [Fact]
    public async Task Breathing_is_given_recorded_held_and_what_is_proposed_is_decided()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/doing?give=paced-breathing");
        await Give(visit);

        await Record(visit, chore: 8, lightHeaded: true);
        await Record(visit, chore: 9, lightHeaded: false);

        await visit.Page.GetByText("It has become a chore: shorter, not more.").First.WaitForAsync();
        await visit.Says("Light-headed while breathing");
        await LookAtIt(practice);
        await visit.Page.GetByLabel("The person agrees").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Accept: Paced breathing" }).ClickAsync();

        await visit.Says("3 minutes, twice a day, every day, at 08:00 and 20:00.");
        await visit.Page.GetByText("Decided lately").ClickAsync();
        await visit.Says("Accepted by Lee Brandt");
    }

    [Fact]
    public async Task Graded_activity_is_not_given_before_worsening_was_asked_about_and_the_page_says_where()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/doing?give=graded-activity");
        await visit.Page.GetByLabel("Which activity?").FillAsync("walking to the shop");

        await visit.Press("Give");

        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "After doing more than usual" }).GetByText("This is needed.").WaitForAsync();
        (await visit.Page.GetByLabel("Which activity?").InputValueAsync()).Should().Be("walking to the shop", "nothing typed is lost");
        await visit.ShouldBeAccessible();
    }

    private static async Task Give(Visit visit)
    {
        await visit.Page.GetByLabel("In", new() { Exact = true }).FillAsync("4");
        await visit.Page.GetByLabel("Out", new() { Exact = true }).FillAsync("6");
        await visit.ShouldBeAccessible();
        await visit.Photograph("doing-give-1440-light");
        await visit.Press("Give");
        await visit.Button("Record a practice: Paced breathing").WaitForAsync();
    }

    private static async Task Record(Visit visit, int chore, bool lightHeaded)
    {
        await visit.Press("Record a practice: Paced breathing");
        await visit.Scale("Before: how uneasy?", 6);
        await visit.Page.GetByLabel("How long?").FillAsync("5");
        await visit.Scale("After: how uneasy?", 4);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "about right" }).CheckAsync();
        await visit.Page.GetByLabel(lightHeaded ? "light-headed" : "none of these").CheckAsync();
        await visit.Scale("Did it feel like a chore?", chore);
        await visit.ShouldBeAccessible();
        await visit.Photograph("doing-record-1440-light");
        await visit.Press("Save");
        await visit.Button("Record a practice: Paced breathing").WaitForAsync();
    }

    private static async Task LookAtIt(Practice practice)
    {
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/doing", screen);
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"doing-{screen}");
        }
    }
}
