using CareCoord.Benchmarks.Grounds;
using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Story;

/// <summary>
/// One person's first weeks in care, as a team lives them: from an import to a printed plan, in three disciplines, on a clock
/// that the test sets forward.
/// </summary>
public sealed partial class StoryTests(Site shared) : IAsyncLifetime
{
    private const string Name = "Halvorsen";
    private const string InTheirWords = "Sit through a film";

    private readonly MovedClock clock = new(At(2, 8));
    private readonly TemporaryDirectory folder = new();
    private Site site = null!;
    private Practice practice = null!;
    private string person = "";

    public async ValueTask InitializeAsync()
    {
        // Weeks pass between two steps, and nobody gives the password anew each time.
        site = await shared.On(clock, ("IdleLock:Minutes", "1000000"));
        practice = await Practice.Staffed(site);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task From_an_import_to_a_printed_plan()
    {
        await Import();
        await TakeIntoCare();
        await WriteAndPublish();
        await GiveWhatIsPractised();

        clock.Goto(At(5, 21));
        await PractiseSixOfSeven();
        await AcceptTheRaise();

        clock.Goto(At(16, 8));
        await TheJobGoesThroughEverybody();
        await EachDisciplineSeesItsOwn();
        await CompleteOne();

        clock.Goto(At(27, 9));
        await AnUnplannedCallAnswersTheNext();

        clock.Goto(At(27, 9).AddDays(18));
        await OneIsMissed();
        await TheHuddleDecides();
        await ThePlanPrints();
    }

    /// <summary>March 2026; its second day is a Monday. Lisbon is on UTC until the 29th.</summary>
    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);

    private async Task Import()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "patients.ndjson"), """
            {"resourceType":"Patient","id":"p1","name":[{"family":"Halvorsen","given":["Kirsten"]}],"gender":"female","birthDate":"1984-05-02","telecom":[{"system":"phone","value":"555 0117"}]}
            """);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "conditions.ndjson"), """
            {"resourceType":"Condition","id":"c1","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"code":{"text":"Tension-type headache"},"subject":{"reference":"Patient/p1"},"onsetDateTime":"2024-11-01"}
            """);
        await using var import = RunningProgram.Start(
            folder.Path, ["import", folder.Path, "--organisation", practice.Name], environment: ("ConnectionStrings__CareCoord", site.ConnectionString));
        (await import.ExitCode(CancellationToken.None)).Should().Be(0, import.Complaint);
        import.Said.Last().Should().Be("imported 1 patients, 2 resources new, 0 updated, 0 unchanged, 0 refused");
    }

    private async Task TakeIntoCare()
    {
        await using var ana = await practice.SignIn(practice.Coordinator, "/people");
        await ana.Page.GetByLabel($"Choose Kirsten {Name}").CheckAsync();
        await Press(ana, "Take 1 person into care");
        await ana.Page.GetByLabel("Lead clinician").SelectOptionAsync(new SelectOptionValue { Label = "Dr Okoye" });
        await ana.Page.GetByLabel("Specialty", new() { Exact = true }).CheckAsync();
        await ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Active care" }).CheckAsync();
        await ana.Page.GetByLabel("What the person wants to do again").FillAsync(InTheirWords);
        await Scale(ana, "How well does it go today?", 3);
        foreach (var agreed in await ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Agreed" }).AllAsync())
        {
            await agreed.CheckAsync();
        }

        await ana.ShouldBeAccessible();
        await Press(ana, "Take into care");
        await ana.Page.WaitForURLAsync("**/people/*");
        person = new Uri(ana.Page.Url).AbsolutePath;
        await Expect(ana, "Where we are: active care");
    }

    private async Task WriteAndPublish()
    {
        await using var gp = await practice.SignIn(practice.Gp, $"{person}/plan");
        await gp.Page.GetByText("Tension headache and stress").ClickAsync();
        await gp.Page.GetByLabel("What do you call it?").FillAsync("the helmet");
        await Press(gp, "Start the plan");
        await Expect(gp, "0 of 8 parts are written.");
        await using var psychologist = await practice.SignIn(practice.Psychologist, $"{person}/plan");
        await Publish(gp, "What we are working on");
        await Publish(psychologist, "What we are doing");
        await psychologist.Page.ReloadAsync();
        await Expect(psychologist, "2 of 8 parts are written");
        await Press(psychologist, "Agree: What we are working on");
        await Expect(psychologist, "agreed by Lee Brandt");
    }

    private async Task GiveWhatIsPractised()
    {
        await using (var psychologist = await practice.SignIn(practice.Psychologist, $"{person}/doing?give=paced-breathing"))
        {
            await psychologist.Page.GetByLabel("In", new() { Exact = true }).FillAsync("4");
            await psychologist.Page.GetByLabel("Out", new() { Exact = true }).FillAsync("6");
            await Press(psychologist, "Give");
            await Button(psychologist, "Record a practice: Paced breathing").WaitForAsync();
        }

        await using (var gp = await practice.SignIn(practice.Gp, $"{person}/doing?give=planned-visits"))
        {
            await Press(gp, "Give");
            await Button(gp, "Record a visit: Planned visits").WaitForAsync();
        }

        await using var specialist = await practice.SignIn(practice.Specialist, $"{person}/doing?give=graded-activity");
        await specialist.Page.GetByLabel("Which activity?").FillAsync("walking to the cinema");
        await specialist.Page.GetByRole(AriaRole.Group, new() { Name = "After doing more than usual" }).GetByRole(AriaRole.Radio, new() { Name = "no", Exact = true }).CheckAsync();
        await specialist.Page.GetByLabel("Minutes a day that are possible on a bad day").FillAsync("12");
        await specialist.Page.GetByLabel("First quota").FillAsync("10");
        await Press(specialist, "Give");
        await specialist.Page.GetByRole(AriaRole.Heading, new() { Name = "Graded activity", Exact = true }).WaitForAsync();
    }

    /// <summary>Seven of the eight times planned since Monday evening; one was missed.</summary>
    private async Task PractiseSixOfSeven()
    {
        await using var lee = await practice.SignIn(practice.Psychologist, $"{person}/doing");
        foreach (var (day, time) in new[] { ("2-Mar", "20:10"), ("3-Mar", "08:05"), ("3-Mar", "20:20"), ("4-Mar", "08:00"), ("4-Mar", "20:05"), ("5-Mar", "08:15"), ("5-Mar", "20:10") })
        {
            await Press(lee, "Record a practice: Paced breathing");
            await lee.Page.GetByLabel("On", new() { Exact = true }).FillAsync(day);
            await lee.Page.GetByLabel("At", new() { Exact = true }).FillAsync(time);
            await Scale(lee, "Before: how uneasy?", 6);
            await lee.Page.GetByLabel("How long?").FillAsync("5");
            await Scale(lee, "After: how uneasy?", 4);
            await lee.Page.GetByRole(AriaRole.Radio, new() { Name = "about right" }).CheckAsync();
            await Press(lee, "Save");
            await Button(lee, "Record a practice: Paced breathing").WaitForAsync();
        }
    }

    private async Task AcceptTheRaise()
    {
        await using var lee = await practice.SignIn(practice.Psychologist, $"{person}/doing");
        await Expect(lee, "Paced breathing: ");
        await lee.Page.GetByLabel("The person agrees").First.CheckAsync();
        await Press(lee, "Accept: Paced breathing");
        await Expect(lee, "7 minutes, twice a day, every day, at 08:00 and 20:00.");
    }

    private async Task TheJobGoesThroughEverybody()
    {
        var sweeper = site.Services.GetRequiredService<Sweeper>();
        await sweeper.Run(Schedule.Evaluate, CancellationToken.None);
        await sweeper.Run(Schedule.Plan, CancellationToken.None);
    }

    /// <summary>Check-ins of three disciplines fall on this Monday; what fits one channel is one contact, and stands on the lists of all it is for.</summary>
    private async Task EachDisciplineSeesItsOwn()
    {
        foreach (var (who, check) in new[] { (practice.Gp, "Planned visits: fortnightly check-in"), (practice.Psychologist, "merged into one"), (practice.Specialist, "merged into one") })
        {
            await using var visit = await practice.SignIn(who, "/");
            await Rows(visit).Filter(new() { HasText = check }).First.WaitForAsync();
        }

        await using var ana = await practice.SignIn(practice.Coordinator, "/?of=team");
        await Expect(ana, "merged into one");
        await ana.ShouldBeAccessible();
        await ana.Photograph("story-today-1440-light");
    }

    private async Task CompleteOne()
    {
        await using var ana = await practice.SignIn(practice.Coordinator, "/");
        await Rows(ana).First.WaitForAsync();
        var before = await Rows(ana).CountAsync();
        await Rows(ana).Filter(new() { Has = ana.Page.GetByRole(AriaRole.Button, new() { Name = "Record" }) }).First.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await Scale(ana, InTheirWords, 5);
        await ana.Page.GetByLabel("Note").FillAsync("Sat through half a film.");
        await Press(ana, "Save");
        await Saved(ana);
        await Microsoft.Playwright.Assertions.Expect(Rows(ana)).ToHaveCountAsync(before - 1);
    }

    private async Task AnUnplannedCallAnswersTheNext()
    {
        await using var ana = await practice.SignIn(practice.Coordinator, person);
        await Press(ana, "Record a contact");
        await ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true }).CheckAsync();
        await ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Because of symptoms" }).CheckAsync();
        var answers = ana.Page.GetByRole(AriaRole.Group, new() { Name = "This answers" });
        await answers.GetByRole(AriaRole.Checkbox).First.WaitForAsync();
        var owed = await answers.Locator("label").First.InnerTextAsync();
        owed.Should().Contain("merged into one");
        var standing = ana.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = owed.Trim() });
        (await standing.CountAsync()).Should().Be(1);
        await Press(ana, "Save");

        await Saved(ana);
        await Expect(ana, "because of symptoms");
        await Expect(ana, "Fri 10-Apr");
        (await standing.Filter(new() { HasText = "Mon 30-Mar" }).CountAsync()).Should().Be(0, "the call has answered it");
    }

    private async Task OneIsMissed()
    {
        await TheJobGoesThroughEverybody();
        await using var ana = await practice.SignIn(practice.Coordinator, "/");
        await Rows(ana).Filter(new() { HasText = "merged into one" }).Filter(new() { HasText = "4 days" }).WaitForAsync();
    }

    private async Task TheHuddleDecides()
    {
        await using var ana = await practice.SignIn(practice.Coordinator, "/huddle");
        await Press(ana, "Start the huddle");
        await Expect(ana, "What happens now");
        await ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Ring the person" }).CheckAsync();
        await ana.Page.GetByLabel("Decision").FillAsync("Ask what kept her from coming.");
        await ana.Page.GetByLabel("Who", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Lee Brandt, Psychology" });
        await ana.Page.GetByLabel("By when").FillAsync("+3");
        await Press(ana, "Decide and next");
        await ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Everybody has had their turn" }).WaitForAsync();
        await Press(ana, "End the huddle");
        await Press(ana, "End the huddle");
        await Expect(ana, "1 decision");

        await using var lee = await practice.SignIn(practice.Psychologist, person);
        await Expect(lee, "Ask what kept her from coming");
    }

    private async Task ThePlanPrints()
    {
        await using var gp = await practice.SignIn(practice.Gp, $"{person}/plan/print");
        await Expect(gp, "the helmet");
        var pdf = await gp.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        System.Text.Encoding.ASCII.GetString(pdf, 0, 5).Should().Be("%PDF-");
        pdf.Length.Should().BeGreaterThan(10_000);
    }
}
