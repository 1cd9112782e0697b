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
        await Expect(visit, "On to: Seven groups, 15 minutes.");
        await LookAt(practice, "doing", "relaxing");
        await visit.Page.GetByLabel("The person agrees").CheckAsync();
        await Button(visit, $"Accept: {Muscles}").ClickAsync();
        await Expect(visit, "Stage 2 of 5: Seven groups");
        await Expect(visit, "15 minutes, once a day");

        await Button(visit, $"Back one stage: {Muscles}").ClickAsync();
        await Button(visit, "Go back one stage").ClickAsync();
        await Expect(visit, "Stage 1 of 5: Sixteen groups");
        await Button(visit, $"Hold: {Muscles}").ClickAsync();
        await visit.Page.GetByLabel("Why").FillAsync("a sore shoulder");
        await Button(visit, "Hold").ClickAsync();
        await Expect(visit, "Held by a colleague. Nothing goes up meanwhile.");
        await LookAt(practice, "doing/print", "practice-paper");
    }

    [Fact]
    public async Task Imagery_asks_for_what_brings_back_first_and_shows_it_on_paper()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/doing?give=guided-imagery");
        await Imagine(visit);
        await visit.Page.GetByText("the card 'What brings me back'").WaitForAsync();

        await WriteCards(practice);
        await Button(visit, "Give").ClickAsync();
        await Button(visit, "Record a practice: Guided imagery").WaitForAsync();

        await LookAt(practice, "doing/print", "imagery-paper");
    }

    private static async Task Give(Visit visit)
    {
        var left = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Which muscles do we leave out?" });
        await Button(visit, "Give").ClickAsync();
        await left.GetByText("This is needed.").WaitForAsync();
        await left.GetByLabel("neck and throat").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Why are they left out?" }).GetByLabel("injury").CheckAsync();
        await visit.Page.GetByLabel("A word for letting go").FillAsync("soft");
        await visit.ShouldBeAccessible();
        await visit.Photograph("relaxing-give-1440-light");
        await Button(visit, "Give").ClickAsync();
        await Expect(visit, "Leave out: neck and throat.");
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
        await Button(visit, $"Record a practice: {Muscles}").ClickAsync();
        await Scale(visit, "Before: how uneasy?", 5);
        await Scale(visit, "After: how uneasy?", 3);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "about right" }).CheckAsync();
        await Scale(visit, "Before: how tight, all in all?", 7);
        await Scale(visit, "After: how tight, all in all?", 4);
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Muscles that stood out" }).GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        var which = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Muscles that stood out" });
        await which.GetByText("forehead").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await which.GetByText("neck and throat").CountAsync()).Should().Be(0, "what is left out is never asked");
        await visit.ShouldBeAccessible();
        await visit.Photograph("relaxing-record-1440-light");
        await which.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Button(visit, "Save").ClickAsync();
        await Button(visit, $"Record a practice: {Muscles}").WaitForAsync();
    }

    private static async Task Imagine(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Eyes open or closed?" }).GetByLabel("open", new() { Exact = true }).CheckAsync();
        foreach (var question in new[] { "Do you sometimes lose time, or feel unreal?", "Is any of the places linked to something bad that happened?" })
        {
            await visit.Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel("no", new() { Exact = true }).CheckAsync();
        }

        await Button(visit, "Give").ClickAsync();
    }

    private static async Task WriteCards(Practice practice)
    {
        await Card(practice, "grounding-routines", "routines", Answers.None.With("kind", new CodeValue("tactile")).With("steps", new TextValue("Hold the stone, name its edges.")));
        await Card(practice, "scenes", "places", Answers.None
            .With("place", new TextValue("the jetty")).With("words", new TextValue("Boards warm from the sun, nobody calls.")).With("senses", new CodesValue(["seeing", "touching"])));
    }

    private static Task Card(Practice practice, string card, string rows, Answers row) => practice.Do(practice.Psychologist, new WriteCard.Command(
        Guid.CreateVersion7(), practice.Patient, card, null, Answers.None.With(rows, new RowsValue([row]))));

    private static async Task LookAt(Practice practice, string page, string photo)
    {
        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Psychologist, $"/people/{practice.Patient.Value}/{page}", screen);
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"{photo}-{screen}");
        }
    }

    private static Task Scale(Visit visit, string question, int step) =>
        visit.Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByRole(AriaRole.Radio, new() { Name = $"{step}", Exact = true }).CheckAsync();

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task Expect(Visit visit, string words) => visit.Page.GetByText(words).First.WaitForAsync();
}
