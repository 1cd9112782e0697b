using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Forms;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Interventions;

public sealed class RelaxingTests(Site site)
{
    private const string Muscles = "Progressive muscle relaxation";

    [Fact]
    public async Task Muscle_relaxation_is_given_practised_moved_on_and_back_and_what_is_left_out_stays_in_sight()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/doing?give=progressive-muscle-relaxation");
        await Give(visit);
        await AfterAGoodWeek(practice);
        await visit.Page.ReloadAsync();
        await visit.Ready();

        await RecordByHand(visit);
        await visit.Says("On to: Seven groups, 15 minutes.");
        await LookAt(practice, "doing", "relaxing");
        await visit.Page.GetByLabel("The person agrees").CheckAsync();
        await visit.Press($"Accept: {Muscles}");
        await visit.Says("Stage 2 of 5: Seven groups");
        await visit.Says("15 minutes, once a day");

        await visit.Press($"Back one stage: {Muscles}");
        await visit.Press("Go back one stage");
        await visit.Says("Stage 1 of 5: Sixteen groups");
        await visit.Press($"Hold: {Muscles}");
        await visit.Page.GetByLabel("Why").FillAsync("a sore shoulder");
        await visit.Press("Hold");
        await visit.Says("Held by a colleague. Nothing goes up meanwhile.");
        await LookAt(practice, "doing/print", "practice-paper", "Leave out: neck and throat.", "cue word", "It stays as it is for now:");
    }

    [Fact]
    public async Task Imagery_asks_for_what_brings_back_first_and_shows_it_on_paper()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/doing?give=guided-imagery");
        await Imagine(visit);
        await visit.Page.GetByText("the card 'What brings me back'").WaitForAsync();

        await WriteCards(practice);
        await visit.Press("Give");
        await visit.Button("Record a practice: Guided imagery").WaitForAsync();

        await LookAt(practice, "doing/print", "imagery-paper", "What brings me back", "Hold the stone, name its edges.", "Boards warm from the sun, nobody calls.");
    }

    private static async Task Give(Visit visit)
    {
        var left = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Which muscles do we leave out?" });
        await visit.Press("Give");
        await left.GetByText("This is needed.").WaitForAsync();
        await left.GetByLabel("neck and throat").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Why are they left out?" }).GetByLabel("injury").CheckAsync();
        await visit.Page.GetByLabel("A word for letting go").FillAsync("soft");
        await visit.ShouldBeAccessible();
        await visit.Photograph("relaxing-give-1440-light");
        await visit.Press("Give");
        await visit.Says("Leave out: neck and throat.");
    }

    private async Task AfterAGoodWeek(Practice practice)
    {
        var muscles = (await practice.Ask(practice.Psychologist, new DoingQuery.Request(practice.Patient))).Running.Single().Id;
        for (var day = 0; day < 8; day++)
        {
            await practice.Do(practice.Coordinator, new RecordPractice.Command(
                Guid.CreateVersion7(), practice.Patient, muscles, "practice-log",
                Answers.None.With("distress-before", new NumberValue(6)).With("distress-after", new NumberValue(4)).With("tolerance", new CodeValue("right")))
            {
                Beside = [new("muscle-log", Answers.None.With("tension-before", new NumberValue(7)).With("tension-after", new NumberValue(4)))],
            });
            await site.Age(practice.Patient, 1);
        }
    }

    private static async Task RecordByHand(Visit visit)
    {
        await visit.Press($"Record a practice: {Muscles}");
        await visit.Scale("Before: how uneasy?", 5);
        await visit.Scale("After: how uneasy?", 3);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "about right" }).CheckAsync();
        await visit.Scale("Before: how tight, all in all?", 7);
        await visit.Scale("After: how tight, all in all?", 4);
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Muscles that stood out" }).GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        var which = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Muscles that stood out" });
        await which.GetByText("forehead").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await which.GetByText("neck and throat").CountAsync()).Should().Be(0, "what is left out is never asked");
        await visit.ShouldBeAccessible();
        await visit.Photograph("relaxing-record-1440-light");
        await which.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await visit.Press("Save");
        await visit.Button($"Record a practice: {Muscles}").WaitForAsync();
    }

    private static async Task Imagine(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Eyes open or closed?" }).GetByLabel("open", new() { Exact = true }).CheckAsync();
        foreach (var question in new[] { "Do you sometimes lose time, or feel unreal?", "Is any of the places linked to something bad that happened?" })
        {
            await visit.Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel("no", new() { Exact = true }).CheckAsync();
        }

        await visit.Press("Give");
    }

    private static async Task WriteCards(Practice practice)
    {
        await Card(practice, "grounding-routines", "routines", Answers.None.With("kind", new CodeValue("tactile")).With("steps", new TextValue("Hold the stone, name its edges.")));
        await Card(practice, "scenes", "places", Answers.None
            .With("place", new TextValue("the jetty")).With("words", new TextValue("Boards warm from the sun, nobody calls.")).With("senses", new CodesValue(["seeing", "touching"])));
    }

    private static Task Card(Practice practice, string card, string rows, Answers row) => practice.Do(practice.Psychologist, new WriteCard.Command(
        Guid.CreateVersion7(), practice.Patient, card, null, Answers.None.With(rows, new RowsValue([row]))));

    private static async Task LookAt(Practice practice, string page, string photo, params string[] says)
    {
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/{page}", screen);
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"{photo}-{screen}");
            await Task.WhenAll(says.Select(visit.Says));
        }
    }
}
