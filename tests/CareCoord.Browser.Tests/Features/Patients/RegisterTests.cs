using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Patients;

public sealed class RegisterTests(Site site)
{
    [Fact]
    public async Task A_person_is_registered_on_every_screen_and_likely_duplicates_are_shown_first()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.FrontDesk, "/people/new", Screen.Phone);
        await Register(visit).ClickAsync();
        await visit.Page.GetByText("This must not be empty.").WaitForAsync();
        await Assertions.Expect(Field(visit, "Family name")).ToBeFocusedAsync();
        await visit.ShouldLookRight("register-wrong");

        await Field(visit, "Family name").FillAsync("Oyelaran");
        await Field(visit, "Given names").FillAsync("Tunde");
        await Register(visit).ClickAsync();
        var alike = visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Is it one of these?" });
        await alike.WaitForAsync();
        await visit.ShouldLookRight("register-alike");

        await Button(visit, "None of them: register").ClickAsync();
        await visit.Page.GetByText("Another person has this name: compare the birth date").WaitForAsync();
    }

    [Fact]
    public async Task Who_is_alike_is_asked_again_when_something_else_is_typed()
    {
        var practice = await Practice.Found(site);
        await practice.Register("Abara", "Maeve");
        await using var visit = await practice.SignIn(practice.Coordinator, "/people/new");
        await Field(visit, "Family name").FillAsync("Oyelaran");
        await Field(visit, "Given names").FillAsync("Tunde");
        await Register(visit).ClickAsync();
        await Alike(visit, "OYELARAN, Tunde").WaitForAsync();

        await Field(visit, "Family name").FillAsync("Abara");
        await Field(visit, "Given names").FillAsync("Maeve");
        await Button(visit, "None of them: register").ClickAsync();

        await Alike(visit, "ABARA, Maeve").WaitForAsync();
        visit.Page.Url.Should().EndWith("/people/new");
    }

    [Fact]
    public async Task Each_thing_wrong_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, "/people/new");
        var typed = new Dictionary<string, (string Text, string Said)>
        {
            ["Family name"] = (new string('x', 101), "At most 100 characters."),
            ["Given names"] = ("Bo\u0001b", "a line break or a character that cannot be seen came in"),
            ["Birth date"] = ("01-Jan-1800", "This is more than 130 years ago."),
            ["Phone"] = ("ring twice", "A telephone number has digits"),
            ["E-mail address"] = ("tunde", "This is not an e-mail address."),
            ["Time zone"] = ("Mars/Base", "This is not a time zone."),
        };
        foreach (var (label, (text, _)) in typed)
        {
            await Field(visit, label).FillAsync(text);
        }

        await Register(visit).ClickAsync();

        foreach (var (label, (text, said)) in typed)
        {
            var field = Field(visit, label);
            await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
            (await visit.Page.Locator($"#{(await field.GetAttributeAsync("aria-describedby"))!.Split(' ')[^1]}").InnerTextAsync()).Should().Contain(said);
            (await field.InputValueAsync()).Should().Be(text);
        }
    }

    [Fact]
    public async Task Two_clicks_register_one_person_and_a_name_is_only_ever_text()
    {
        var practice = await Practice.Found(site);
        await using var visit = await practice.SignIn(practice.Coordinator, "/people/new");
        await Field(visit, "Family name").FillAsync("<b>Bold</b>");
        await Register(visit).DblClickAsync();
        await visit.Page.GetByText("Registered, not in care").WaitForAsync();

        await visit.Go("/people");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("bold");

        await Assertions.Expect(visit.Page.Locator("tbody td.who a")).ToHaveTextAsync(["<B>BOLD</B>"]);
    }

    private static async Task Look(Visit visit, string name)
    {
        await visit.ShouldBeAccessible();
        await visit.ShouldFitItsWidth();
        await visit.Photograph(name);
    }

    private static ILocator Register(Visit visit) => Button(visit, "Register");

    private static ILocator Alike(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Link, new() { Name = name });

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    // "(optional)" belongs to the label.
    private static ILocator Field(Visit visit, string label) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = label });
}
