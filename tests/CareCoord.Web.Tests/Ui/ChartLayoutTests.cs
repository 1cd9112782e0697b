using CareCoord.Domain.Teams;
using CareCoord.Web.Ui.Charts;
using CsCheck;

namespace CareCoord.Web.Tests.Ui;

public sealed class ChartLayoutTests
{
    private static readonly DateOnly From = new(2026, 9, 28);
    private static readonly DateOnly To = new(2026, 11, 23);
    private readonly ChartLayout layout = new(From, To, 0, 10);

    [Fact]
    public void Time_is_proportional_and_the_range_is_the_instruments_own()
    {
        layout.X(From).Should().Be(0);
        layout.X(To).Should().Be(100);
        layout.X(From.AddDays(28)).Should().Be(50);
        layout.Y(10).Should().Be(ChartLayout.PlotTop);
        layout.Y(0).Should().Be(ChartLayout.PlotBottom);
        layout.Y(5).Should().Be(ChartLayout.PlotTop + ChartLayout.PlotHeight / 2.0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(56)]
    [InlineData(365)]
    [InlineData(4000)]
    public void A_range_of_any_length_has_a_few_ticks_and_ends_with_one(int days)
    {
        var ticks = new ChartLayout(To.AddDays(-days), To, 0, 10).Ticks().ToList();

        ticks.Count.Should().BeInRange(2, 12);
        ticks[0].Should().Be(To);
        ticks.Should().OnlyContain(day => day >= To.AddDays(-days));
    }

    [Fact]
    public void A_missed_day_is_marked_on_the_line_between_its_neighbours()
    {
        ChartPoint[] points = [new(From, 2), new(From.AddDays(10), null), new(From.AddDays(20), 6)];

        layout.MissedY(points, points[1]).Should().Be(layout.Y(4));
    }

    [Fact]
    public void A_missed_day_before_or_after_everything_stands_at_the_height_of_its_neighbour()
    {
        ChartPoint[] points = [new(From, null), new(From.AddDays(10), 3), new(To, null)];

        layout.MissedY(points, points[0]).Should().Be(layout.Y(3));
        layout.MissedY(points, points[2]).Should().Be(layout.Y(3));
    }

    [Fact]
    public void Where_nothing_was_measured_nothing_is_marked() =>
        layout.MissedY([new(From, null)], new(From, null)).Should().BeNull();

    [Fact]
    public void Events_outside_the_range_are_not_shown() =>
        layout.Place([Event(From.AddDays(-1), "before"), Event(To.AddDays(1), "after")]).Should().BeEmpty();

    [Fact]
    public void Labels_of_one_row_never_touch() => Gen.Select(Gen.Int[0, 56], Gen.Int[1, 40]).List[0, 12].Sample(happened =>
    {
        var placed = layout.Place(happened.Select(e => Event(From.AddDays(e.Item1), new string('x', e.Item2))));

        foreach (var row in placed.GroupBy(e => e.Row))
        {
            var spans = row.Select(e => (Begin: e.LabelToTheLeft ? e.X - Width(e) : e.X, End: e.LabelToTheLeft ? e.X : e.X + Width(e))).OrderBy(s => s.Begin);
            spans.Zip(spans.Skip(1)).Should().OnlyContain(pair => pair.First.End <= pair.Second.Begin + 1e-9);
        }

        placed.Should().HaveCount(happened.Count);
    });

    private static double Width(PlacedEvent placed) => ChartLayout.WidthOf(placed.Event.Label);

    private static ChartEvent Event(DateOnly day, string label) => new(day, label, Discipline.Psychology);
}
