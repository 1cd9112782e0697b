using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class SummaryCriterionTests
{
    private static readonly SummaryCriterion _noHarder =
        new("no-harder", Change, Statistic.Mean, Says.AtMost(0, Unit.Points), new LastRecordedWindow(3));

    [Theory]
    [InlineData(-1, 0, 1, "met")]
    [InlineData(-1, 1, 1, "not met")]
    public void The_mean_is_held_against_the_limit(int first, int second, int third, string expected) =>
        Says.Kind(_noHarder, new PracticeRecord().Planned(Practice(first), Practice(second), Practice(third)).Facts()).Should().Be(expected);

    [Fact]
    public void One_blank_value_cannot_tell_because_a_blank_never_helps_a_raise()
    {
        var answer = Says.Of(_noHarder, new PracticeRecord().Planned(Practice(-3), Practice(null), Practice(-3)).Facts());

        answer.Should().BeOfType<Answer.CannotTell>();
        answer.Words.Should().Be("cannot tell: change in distress: 1 of the last 3 recorded left blank");
    }

    [Fact]
    public void Fewer_entries_than_the_window_asks_for_cannot_tell() =>
        Says.Of(_noHarder, new PracticeRecord().Planned(Practice(-3)).Facts()).Words
            .Should().Be("cannot tell: change in distress: 1 recorded, 3 needed");

    [Fact]
    public void Nothing_recorded_cannot_tell_in_days_too() =>
        Says.Kind(_noHarder with { Over = new DaysWindow(new Quantity(28, Unit.Day)) }, new PracticeRecord().Facts()).Should().Be("cannot tell");

    [Fact]
    public void A_window_of_days_can_ask_for_a_number_of_values()
    {
        var needsThree = _noHarder with { Over = new DaysWindow(new Quantity(28, Unit.Day)), Needs = 3 };

        Says.Kind(needsThree, new PracticeRecord().Planned(Practice(-1), Practice(-1)).Facts()).Should().Be("cannot tell");
        Says.Kind(needsThree, new PracticeRecord().Planned(Practice(-1), Practice(-1), Practice(-1)).Facts()).Should().Be("met");
    }

    [Fact]
    public void The_words_give_the_figure_and_what_was_wanted() =>
        Says.Of(_noHarder, new PracticeRecord().Planned(Practice(-2), Practice(-1), Practice(-1)).Facts()).Words
            .Should().Be("change in distress: mean -1.3 over the last 3 recorded (wanted: at most 0)");

    [Theory]
    [InlineData(Statistic.Mean, 3.5)]
    [InlineData(Statistic.Median, 3)]
    [InlineData(Statistic.Sum, 14)]
    [InlineData(Statistic.Min, 1)]
    [InlineData(Statistic.Max, 7)]
    [InlineData(Statistic.Spread, 4)]
    public void Statistics_are_what_their_names_say(Statistic statistic, double expected) =>
        statistic.Of([7, 1, 2, 4]).Should().Be((decimal)expected);
}
