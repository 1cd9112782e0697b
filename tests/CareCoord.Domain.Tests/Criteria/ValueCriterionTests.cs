using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class ValueCriterionTests
{
    private static readonly ValueCriterion _easier = new("easier", Change, Says.AtMost(-1, Unit.Points), null);

    [Fact]
    public void The_latest_entry_decides()
    {
        Says.Kind(_easier, new PracticeRecord().Planned(Practice(2), Practice(-1)).Facts()).Should().Be("met");
        Says.Kind(_easier, new PracticeRecord().Planned(Practice(-1), Practice(2)).Facts()).Should().Be("not met");
    }

    [Fact]
    public void A_blank_in_the_latest_entry_cannot_tell_although_an_older_one_has_a_value()
    {
        var answer = Says.Of(_easier, new PracticeRecord().Planned(Practice(-1), Practice(null)).Facts());

        answer.Should().BeOfType<Answer.CannotTell>();
        answer.Words.Should().Be("cannot tell: change in distress was left blank");
    }

    [Fact]
    public void Nothing_recorded_cannot_tell() =>
        Says.Of(_easier, new PracticeRecord().Facts()).Words.Should().Be("cannot tell: change in distress was not recorded");

    [Fact]
    public void An_entry_outside_the_window_is_not_seen()
    {
        var recent = _easier with { Over = new DaysWindow(new Quantity(1, Unit.Week)) };

        Says.Kind(recent, new PracticeRecord().Recorded(Today.AddDays(-6), Practice(-1)).Facts()).Should().Be("met");
        Says.Kind(recent, new PracticeRecord().Recorded(Today.AddDays(-7), Practice(-1)).Facts()).Should().Be("cannot tell");
    }
}
