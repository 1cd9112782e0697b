using CareCoord.Domain.Insights;

namespace CareCoord.Domain.Tests.Insights;

public sealed class PracticeSeriesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void In_the_first_four_weeks_each_day_has_its_mean()
    {
        var series = PracticeSeries.Of([(Monday.AddDays(1), -1), (Monday, -2), (Monday, -3)], Monday, Monday.AddDays(28));

        series.IsWeekly.Should().BeFalse();
        series.Means.Should().Equal(new PracticeMean(Monday, -2.5m, 2), new PracticeMean(Monday.AddDays(1), -1, 1));
    }

    [Fact]
    public void From_the_day_after_each_week_has_its_mean_and_a_week_without_practice_is_not_there()
    {
        var series = PracticeSeries.Of([(Monday, 4), (Monday.AddDays(6), 6), (Monday.AddDays(14), 8)], Monday, Monday.AddDays(29));

        series.IsWeekly.Should().BeTrue();
        series.Means.Should().Equal(new PracticeMean(Monday, 5, 2), new PracticeMean(Monday.AddDays(14), 8, 1));
    }

    [Fact]
    public void A_first_week_that_began_later_than_its_Monday_stands_on_the_day_it_began()
    {
        var thursday = Monday.AddDays(3);

        PracticeSeries.Of([(thursday, 4)], thursday, thursday.AddDays(40)).Means.Should().Equal(new PracticeMean(thursday, 4, 1));
    }

    [Fact]
    public void It_looks_back_half_a_year_and_no_further()
    {
        var today = Monday.AddDays(400);

        var series = PracticeSeries.Of([(today.AddDays(-183), 1), (today.AddDays(-182), 2), (today.AddDays(1), 3)], Monday, today);

        series.From.Should().Be(today.AddDays(-182));
        series.Means.Should().ContainSingle().Which.Mean.Should().Be(2);
    }

    [Fact]
    public void Nothing_recorded_is_no_line() => PracticeSeries.Of([], Monday, Monday).Means.Should().BeEmpty();
}
