using Bunit;
using CareCoord.Web.Ui.Charts;
using CareCoord.Web.Ui.House;

namespace CareCoord.Web.Tests.Ui;

public sealed class PanelTests : BunitContext
{
    private static readonly DateOnly From = new(2026, 9, 28);
    private static readonly DateOnly To = new(2026, 11, 23);

    [Fact]
    public void A_question_is_answered_once_however_often_it_is_pressed()
    {
        var doing = new TaskCompletionSource();
        var done = 0;
        var panel = Render<ConfirmPanel>(x => x.Add(p => p.Question, "Stop it?").Add(p => p.Yes, "Stop").Add(p => p.OnConfirm, () =>
        {
            done++;
            return doing.Task;
        }));

        panel.Find("button.go").Click();
        panel.Find("button.go").HasAttribute("disabled").Should().BeTrue();
        doing.SetResult();

        panel.WaitForAssertion(() => panel.Find("button.go").HasAttribute("disabled").Should().BeFalse());
        done.Should().Be(1);
    }

    [Fact]
    public void Not_now_does_nothing_but_close()
    {
        var (done, closed) = (0, 0);
        var panel = Render<ConfirmPanel>(x => x.Add(p => p.Question, "Stop it?").Add(p => p.Yes, "Stop").Add(p => p.OnConfirm, () => done++).Add(p => p.OnCancel, () => closed++));

        panel.FindAll("button")[1].Click();

        (done, closed).Should().Be((0, 1));
    }

    [Theory]
    [InlineData(true, "Copied.")]
    [InlineData(false, "The browser did not allow it.")]
    public void A_copy_says_whether_it_is_on_the_clipboard(bool allowed, string said)
    {
        var module = JSInterop.SetupModule("./Ui/House/CopyForRecord.razor.js");
        module.Setup<bool>("copy", "6 of 10").SetResult(allowed);
        var copy = Render<CopyForRecord>(x => x.Add(c => c.Text, () => Task.FromResult("6 of 10")));

        copy.Find("button").Click();

        copy.Find("[role=status]").TextContent.Should().StartWith(said);
    }

    [Fact]
    public void A_chart_says_in_words_where_it_began_and_where_it_stands()
    {
        var chart = Chart(new(From, 3), new(From.AddDays(20), null, "away"), new(To, 6));

        chart.Find("svg").GetAttribute("aria-label").Should()
            .Be("Carrying, 0 to 10 of 10: from 3 on 28-Sep-2026 to 6 on 23-Nov-2026. The table beneath has every value.");
        chart.FindAll("circle.point").Should().HaveCount(2);
        chart.FindAll("circle.missed").Should().ContainSingle();
        chart.FindAll("line.line").Should().ContainSingle();
        chart.Markup.Should().Contain("Open circle: missed.");
    }

    [Fact]
    public void The_table_beneath_a_chart_has_every_value_newest_first()
    {
        var chart = Chart(new(From, 3), new(From.AddDays(20), null, "away"), new(To, 6));

        chart.FindAll("tbody tr").Select(row => row.TextContent.Trim()).Should().Equal("23-Nov-20266", "18-Oct-2026missedaway", "28-Sep-20263");
    }

    [Fact]
    public void A_chart_of_nothing_says_so() =>
        Chart().Find("svg").GetAttribute("aria-label").Should().Be("Carrying: nothing was recorded from 28-Sep-2026 to 23-Nov-2026.");

    [Fact]
    public void A_value_outside_the_days_shown_is_in_the_table_only()
    {
        var chart = Chart(new(From.AddDays(-30), 1), new(To, 6));

        chart.FindAll("circle.point").Should().ContainSingle();
        chart.FindAll("tbody tr").Should().HaveCount(2);
    }

    private IRenderedComponent<LineChart> Chart(params ChartPoint[] points) => Render<LineChart>(x => x
        .Add(c => c.Name, "Carrying").Add(c => c.From, From).Add(c => c.To, To).Add(c => c.Points, points).Add(c => c.Band, new(6, 10, "agreed goal: 6 or more")));
}
