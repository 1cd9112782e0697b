using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Plans;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Plans;

public sealed class BesideTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;

    private string Path => $"/people/{practice.Patient.Value}/plan";

    public async ValueTask InitializeAsync()
    {
        practice = await Practice.Found(site);
        await practice.Do(practice.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "The helmet", ["matters-most"] = "Carry the shopping home" }));
        await Publish("doing", "Paced breathing at six breaths a minute; sessions every four weeks.", "Breathe slowly. We see each other every four weeks.");
        await Publish("home-practice", "Five minutes twice a day, raised by two after a good week.", "");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<Screen> Screens => [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Both_texts_stand_beside_each_other_and_beneath_on_a_phone(Screen screen)
    {
        await using var visit = await practice.SignIn(practice.Psychologist, Path, screen);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Side by side" }).ClickAsync();
        await visit.Says("Breathe slowly.");

        var clinicians = (await visit.Page.GetByText("Paced breathing at six breaths").BoundingBoxAsync())!;
        var plain = (await visit.Page.GetByText("Breathe slowly.").BoundingBoxAsync())!;
        if (screen.Width > 640)
        {
            plain.Y.Should().BeApproximately(clinicians.Y, 2);
            plain.X.Should().BeGreaterThan(clinicians.X + clinicians.Width);
        }
        else
        {
            plain.Y.Should().BeGreaterThan(clinicians.Y + clinicians.Height);
        }

        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph($"plan-beside-{screen}");
    }

    [Fact]
    public async Task Where_plain_words_are_missing_it_is_said_and_whoever_owns_the_part_writes_them()
    {
        await using (var other = await practice.SignIn(practice.Gp, $"{Path}?words=beside"))
        {
            await other.Says("No plain words yet. Psychology writes them.");
            (await other.Page.GetByRole(AriaRole.Link, new() { Name = "Write plain words" }).CountAsync()).Should().Be(0);
        }

        await using var visit = await practice.SignIn(practice.Psychologist, $"{Path}?words=beside");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Write plain words" }).ClickAsync();
        await visit.Page.GetByLabel("In plain words, for the person").FillAsync("Five minutes, two times a day.");
        await visit.Page.GetByText("Draft saved").WaitForAsync();
        await visit.Press("Publish");

        await visit.Says("Five minutes, two times a day.");
        visit.Page.Url.Should().EndWith("?words=beside");
        (await visit.Page.GetByText("No plain words yet").CountAsync()).Should().Be(0);
    }

    private async Task Publish(string code, string text, string plain)
    {
        var section = (await practice.Ask(practice.Psychologist, new PlanQuery.Request(practice.Patient))).Letter!.Sections.Single(x => x.Term.Code == code);
        await practice.Do(practice.Psychologist, new PublishSection.Command(Guid.CreateVersion7(), practice.Patient, section.Id, section.Standing?.Number ?? 0, text, plain));
    }
}
