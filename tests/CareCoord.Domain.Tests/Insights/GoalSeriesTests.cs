using CareCoord.Domain.Insights;

namespace CareCoord.Domain.Tests.Insights;

public sealed class GoalSeriesTests
{
    private static readonly DateOnly Day = new(2026, 9, 28);

    [Fact]
    public void It_says_first_best_last_and_the_change_between() =>
        GoalSeries.Of([(Day.AddDays(42), 6), (Day, 3), (Day.AddDays(14), 7)])
            .Should().Be(new Insight<GoalSeries>.Known(new GoalSeries(3, 7, 6, 3)));

    [Fact]
    public void One_rating_is_a_value_without_a_change()
    {
        var one = (Insight<GoalSeries>.Known)GoalSeries.Of([(Day, 3)]);

        (one.Value.Last, one.Value.Change).Should().Be((3, null));
        new GoalSeries(3, 7, 6, 3).Change.Should().Be(3);
    }

    [Fact]
    public void No_rating_says_nothing() => GoalSeries.Of([]).Should().Be(new Insight<GoalSeries>.TooFew(0, 1));
}
