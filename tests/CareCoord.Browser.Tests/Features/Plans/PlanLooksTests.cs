using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Plans;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CareCoord.Browser.Tests.Features.Plans;

public sealed class PlanLooksTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;

    private string Path => $"/people/{practice.Patient.Value}/plan";

    public async ValueTask InitializeAsync()
    {
        practice = await Practice.Found(site);
        await practice.Do(practice.Gp, new WritePlan.Command(Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string>
        {
            ["main-symptom"] = "The helmet",
            ["matters-most"] = "Carry the shopping home",
        }));
        foreach (var section in (await Read()).Sections)
        {
            await Publish(section.Term.Code, section.Suggestion.Text, section.Suggestion.Plain);
        }

        await Publish("doing", "Paced breathing at the person's pace, and planned visits every four weeks, whether it is a good week or a bad one.", "Short practice, and visits that come whether it hurts or not.");
        await practice.Do(practice.Gp, new TickSection.Command(Guid.CreateVersion7(), practice.Patient, (await Read()).Sections.Single(x => x.Term.Code == "doing").Standing!.Id, Agreed: true));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_letter_is_accessible_and_fits()
    {
        await using var visit = await practice.SignIn(practice.Psychologist, Path, Screen.Phone);
        await visit.Page.GetByText("8 of 8 parts are written").WaitForAsync();

        await visit.ShouldLookRight("plan");
    }

    [Fact]
    public async Task Writing_is_accessible_and_fits()
    {
        await using var visit = await practice.SignIn(practice.Psychologist, $"{Path}?write=doing", Screen.Phone);
        await visit.Page.GetByLabel("For clinicians").FillAsync("Paced breathing, a little longer.");
        await visit.Page.GetByText("Draft saved").WaitForAsync();

        await visit.ShouldLookRight("plan-writing");
    }

    [Fact]
    public async Task Plain_words_stand_in_the_address_and_in_the_letter()
    {
        await using var visit = await practice.SignIn(practice.Psychologist, Path);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Plain words" }).ClickAsync();

        await visit.Page.GetByText("Your head hurts for real.").WaitForAsync();
        visit.Page.Url.Should().EndWith("?words=plain");
    }

    [Fact]
    public async Task Copy_for_my_record_takes_what_is_published()
    {
        await using var visit = await practice.SignIn(practice.Gp, Path);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy for my record" }).ClickAsync();
        await visit.Page.GetByText("Copied.").WaitForAsync();

        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should()
            .StartWith("Shared plan\nPerson: OYELARAN, Tunde").And.Contain("\nWhat we are doing\nPaced breathing at the person's pace, and planned visits");
    }

    [Theory]
    [InlineData("A4", 595)]
    [InlineData("Letter", 612)]
    public async Task Each_printed_page_says_whose_it_is_and_which_page(string paper, int points)
    {
        await Publish("home-practice", string.Join("\n\n", Enumerable.Range(1, 40).Select(x => $"Week {x}: five minutes of paced breathing twice a day, longer only if it goes well.")), "");
        await using var visit = await practice.SignIn(practice.Gp, $"{Path}/print");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Print", Exact = true }).WaitForAsync();
        await visit.ShouldBeAccessible();

        var bytes = await visit.Page.PdfAsync(new() { Format = paper, PreferCSSPageSize = false, Path = System.IO.Path.Combine(Screenshots.Folder, $"plan-{paper}.pdf") });

        using var document = PdfDocument.Open(bytes);
        document.NumberOfPages.Should().BeInRange(2, 6);
        foreach (var page in document.GetPages())
        {
            var text = Squeezed(page);
            page.Width.Should().BeApproximately(points, 1);
            text.Should().Contain("OYELARAN,Tunde").And.Contain("born14-Jul-1969").And.Contain("704218993");
            text.Should().Contain($"Page{page.Number}of{document.NumberOfPages}").And.Contain("byDrOkoye");
        }

        string.Concat(document.GetPages().Select(Squeezed)).Should().Contain("Week40:").And.NotContain("Backtotheplan").And.NotContain("Signout");
    }

    [Fact]
    public async Task Large_print_has_no_letter_under_sixteen_points_and_says_on_each_page_whose_it_is()
    {
        await using var visit = await practice.SignIn(practice.Gp, $"{Path}/print?words=plain");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Large print" }).ClickAsync();
        await visit.Page.Locator(".paper.large").WaitForAsync();
        visit.Page.Url.Should().Contain("words=plain").And.Contain("size=large");
        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph("plan-large-1440-light");

        using var document = PdfDocument.Open(await visit.Page.PdfAsync(new() { Format = "A4", Path = System.IO.Path.Combine(Screenshots.Folder, "plan-large-A4.pdf") }));

        document.NumberOfPages.Should().BeGreaterThan(1);
        foreach (var page in document.GetPages())
        {
            page.Letters.Where(x => !string.IsNullOrWhiteSpace(x.Value)).Min(x => x.PointSize).Should().BeGreaterThanOrEqualTo(15.9);
            Squeezed(page).Should().Contain("OYELARAN,Tunde").And.Contain($"Page{page.Number}of{document.NumberOfPages}").And.Contain("byDrOkoye");
        }

        document.GetPages().SelectMany(x => x.Letters).Count(x => x.PointSize >= 17.9).Should().BeGreaterThan(document.GetPages().Sum(x => x.Letters.Count) / 2, "what is to be read is larger still");
    }

    [Theory]
    [InlineData("/print")]
    [InlineData("?words=beside")]
    [InlineData("")]
    public async Task On_paper_every_letter_is_black(string suffix)
    {
        await using var visit = await practice.SignIn(practice.Gp, Path + suffix, Screen.WideDark);

        // Loaded as paper from the start: the browser does not always change what it has already drawn.
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.ReloadAsync();
        await visit.Ready();
        await visit.Page.GetByText("What we are doing").First.WaitForAsync();

        (await visit.Page.EvaluateAsync<string[]>(Colours)).Should().Equal("rgb(0, 0, 0)");
    }

    /// <summary>The colours of all letters that would be printed.</summary>
    private const string Colours = """
        [...new Set([...document.querySelectorAll('main *')]
          .filter(x => x.checkVisibility() && [...x.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
          .map(x => getComputedStyle(x).color))]
        """;

    // Where a word ends is a guess in a PDF; letters are not.
    private static string Squeezed(Page page) => string.Concat(page.Letters.Select(x => x.Value)).Replace(" ", "", StringComparison.Ordinal);

    private async Task<PlanQuery.Letter> Read() => (await practice.Ask(practice.Gp, new PlanQuery.Request(practice.Patient))).Letter!;

    private async Task Publish(string code, string text, string plain)
    {
        var section = (await Read()).Sections.Single(x => x.Term.Code == code);
        var by = section.Owner == Domain.Teams.Discipline.Psychology ? practice.Psychologist : practice.Gp;
        await practice.Do(by, new PublishSection.Command(Guid.CreateVersion7(), practice.Patient, section.Id, section.Standing?.Number ?? 0, text, plain));
    }
}
