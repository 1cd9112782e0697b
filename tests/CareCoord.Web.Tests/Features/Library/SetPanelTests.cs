using Bunit;
using CareCoord.Web.Features.Library;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Library;

/// <summary>Two administrators set the same file at once: neither loses what was typed, nor undoes what the other decided.</summary>
public sealed class SetPanelTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Breathing = "paced-breathing";
    private const string Least = "Values.enough-done.at-least";

    [Fact]
    public async Task After_a_colleague_was_quicker_what_was_typed_stands_with_what_holds_now_and_can_be_saved()
    {
        await using var window = new Window(Clinic);
        var page = await Open(window);
        page.Find($"input[name='{Least}']").Change("5");
        page.Find("input[name=Reason]").Change("agreed in the team");
        await SwitchOff();

        page.Find("form").Submit();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.Should().StartWith("Somebody else changed this meanwhile."));
        page.Find($"input[name='{Least}']").GetAttribute("value").Should().Be("5");
        page.Find("input[name=Reason]").GetAttribute("value").Should().Be("agreed in the team");
        page.WaitForAssertion(() => page.Find("input[type=checkbox]").HasAttribute("checked").Should().BeFalse("nothing else was chosen since the colleague switched it off"));

        page.Find("form").Submit();

        page.WaitForAssertion(() => page.FindAll("[role=alert]").Should().BeEmpty());
        var item = await Clinic.Ask(Clinic.Administrator, new LibraryItemQuery.Request(Breathing));
        (item.Number, item.IsOff, item.History[0].What).Should().Be((2, true, "switched off; Enough done, at least 5 instead of 6"));
    }

    [Fact]
    public async Task After_it_is_saved_the_form_begins_anew_with_what_holds()
    {
        await using var window = new Window(Clinic);
        var page = await Open(window);
        page.Find($"input[name='{Least}']").Change("5");
        page.Find("input[name=Reason]").Change("agreed in the team");

        page.Find("form").Submit();

        page.WaitForAssertion(() => page.FindAll("li").Select(x => x.TextContent).Should().Contain(x => x.Contains("at least 5 instead of 6", StringComparison.Ordinal)));
        page.WaitForAssertion(() => page.Find("input[name=Reason]").GetAttribute("value").Should().BeNullOrEmpty());
        page.Find($"input[name='{Least}']").GetAttribute("value").Should().Be("5");
    }

    private async Task<IRenderedComponent<LibraryItemPage>> Open(Window window)
    {
        var page = await window.Open<LibraryItemPage>(Clinic.Administrator, x => x.Add(p => p.File, Breathing));
        page.WaitForElement("form");
        return page;
    }

    private Task SwitchOff() => Clinic.Do(Clinic.Administrator, new SetContent.Command(Guid.CreateVersion7(), Breathing, 0, true, new Dictionary<string, decimal>(), "nobody wants it"));
}
