using CareCoord.Domain.Insights;

namespace CareCoord.Domain.Tests.Insights;

public sealed class AdherenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void It_is_done_of_planned_in_the_week_and_in_four_weeks()
    {
        var days = Enumerable.Range(1, 27).Select(x => new PracticeDay(Today.AddDays(-x), 2, x <= 6 ? 2 : 1));

        Adherence.Of(days, Today).Should().Be(new Insight<Adherence>.Known(new Adherence(100, 61, Today.AddDays(-1))));
    }

    [Fact]
    public void Today_counts_once_it_is_done()
    {
        var days = Enumerable.Range(1, 3).Select(x => new PracticeDay(Today.AddDays(-x), 1, 1)).ToList();

        Known(days.Append(new PracticeDay(Today, 2, 1))).WeekPercent.Should().Be(100);
        Known(days.Append(new PracticeDay(Today, 2, 2))).LastDoneOn.Should().Be(Today);
    }

    [Fact]
    public void Without_practice_it_is_nought_and_without_a_plan_it_is_nothing()
    {
        Known(Enumerable.Range(10, 3).Select(x => new PracticeDay(Today.AddDays(-x), 1, 0))).Should().Be(new Adherence(null, 0, null));
        Adherence.Of([new PracticeDay(Today.AddDays(-1), 2, 2)], Today).Should().Be(new Insight<Adherence>.TooFew(2, 3));
        Adherence.Of([new PracticeDay(Today.AddDays(-28), 5, 5)], Today).Should().Be(new Insight<Adherence>.TooFew(0, 3));
    }

    private static Adherence Known(IEnumerable<PracticeDay> days) => ((Insight<Adherence>.Known)Adherence.Of(days, Today)).Value;
}
