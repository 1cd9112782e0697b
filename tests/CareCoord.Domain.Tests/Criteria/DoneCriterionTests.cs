using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class DoneCriterionTests
{
    private static readonly DoneCriterion _sixOfSeven = new("enough-done", Says.AtLeast(6), 7);
    private static readonly Answers _done = Practice();

    [Fact]
    public void Six_of_seven_recorded_are_enough()
    {
        var answer = Says.Of(_sixOfSeven, new PracticeRecord().Planned(_done, _done, _done, null, _done, _done, _done).Facts());

        answer.Should().BeOfType<Answer.Met>();
        answer.Words.Should().Be("6 of the last 7 planned practices recorded: enough");
        answer.Because.Should().ContainSingle().Which.Seen.Should().HaveCount(7);
    }

    [Fact]
    public void Two_without_a_record_cannot_tell_because_nobody_wrote_not_done()
    {
        var answer = Says.Of(_sixOfSeven, new PracticeRecord().Planned(_done, null, _done, _done, null, _done, _done).Facts());

        answer.Should().BeOfType<Answer.CannotTell>();
        answer.Words.Should().Be("cannot tell: 2 of the last 7 planned practices have no record");
    }

    [Fact]
    public void Three_good_ones_do_not_yet_raise()
    {
        var answer = Says.Of(_sixOfSeven, new PracticeRecord().Planned(_done, _done, _done).Facts());

        answer.Should().BeOfType<Answer.CannotTell>();
        answer.Words.Should().Be("cannot tell: 3 of 7 practices have been planned so far");
    }

    [Fact]
    public void Nothing_recorded_at_all_cannot_tell()
    {
        Says.Kind(_sixOfSeven, new PracticeRecord().Facts()).Should().Be("cannot tell");
        Says.Kind(_sixOfSeven, new Facts()).Should().Be("cannot tell");
    }

    [Fact]
    public void Only_the_latest_planned_ones_count()
    {
        var facts = new PracticeRecord().Planned(null, null, null, _done, _done, _done, _done, _done, _done, _done).Facts();

        Says.Kind(_sixOfSeven, facts).Should().Be("met");
    }

    [Fact]
    public void The_practices_that_earned_the_last_decision_do_not_earn_the_next()
    {
        var record = new PracticeRecord().Planned(_done, _done, _done, _done, _done, _done, _done).Decided(MoveKind.Raise, Today.AddDays(-1));

        Says.Kind(_sixOfSeven, record.Facts().AboutMove(MoveKind.Raise)).Should().Be("cannot tell");
        Says.Kind(_sixOfSeven, record.Facts().AboutMove(MoveKind.Lower)).Should().Be("met");
    }

    [Fact]
    public void More_recorded_than_allowed_is_not_met_whatever_the_silent_ones_were()
    {
        var atMostOne = new DoneCriterion("few", Says.AtMost(1), 3);

        Says.Kind(atMostOne, new PracticeRecord().Planned(_done, null, _done).Facts()).Should().Be("not met");
    }
}
