using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class CountCriterionTests
{
    private static readonly EntryTest _isTooMuch = new ItemTest("tolerance", "tolerance", new IsBound(new CodeValue("too-much"), "too much"));
    private static readonly Answers _right = Practice();
    private static readonly Answers _tooMuch = Practice(tolerance: "too-much");
    private static readonly Answers _blank = Practice(tolerance: null);

    private static CountCriterion TooMuch(LimitBound limit, Window? over = null) =>
        new("too-much", Form, "practices", _isTooMuch, limit, over ?? new LastRecordedWindow(3));

    [Fact]
    public void One_too_much_is_enough_to_stop_a_raise_while_the_others_are_blank() =>
        Says.Kind(TooMuch(Says.AtMost(0)), new PracticeRecord().Planned(_blank, _blank, _tooMuch).Facts()).Should().Be("not met");

    [Fact]
    public void One_blank_keeps_none_too_much_from_being_met()
    {
        var answer = Says.Of(TooMuch(Says.AtMost(0)), new PracticeRecord().Planned(_right, _blank, _right).Facts());

        answer.Should().BeOfType<Answer.CannotTell>();
        answer.Words.Should().Be("cannot tell: tolerance is too much: 0 known, 1 left blank in the last 3 recorded");
    }

    [Fact]
    public void Two_of_the_first_two_are_met_although_the_window_is_not_full() =>
        Says.Kind(TooMuch(Says.AtLeast(2)), new PracticeRecord().Planned(_tooMuch, _tooMuch).Facts()).Should().Be("met");

    [Fact]
    public void Entries_that_do_not_exist_yet_are_unknown()
    {
        var answer = Says.Of(TooMuch(Says.AtMost(0)), new PracticeRecord().Planned(_right).Facts());

        answer.Words.Should().Be("cannot tell: tolerance is too much: 2 of the last 3 recorded are not there yet");
    }

    [Fact]
    public void Nothing_recorded_cannot_tell_in_a_window_of_entries_and_counts_none_in_a_window_of_days()
    {
        Says.Kind(TooMuch(Says.AtLeast(1)), new PracticeRecord().Facts()).Should().Be("cannot tell");
        Says.Kind(TooMuch(Says.AtLeast(1), new DaysWindow(new Quantity(7, Unit.Day))), new PracticeRecord().Facts()).Should().Be("not met");
    }

    [Theory]
    [InlineData(6, "met")]
    [InlineData(7, "not met")]
    public void Seven_days_begin_six_days_ago(int daysAgo, string expected) =>
        Says.Kind(
            TooMuch(Says.AtLeast(1), new DaysWindow(new Quantity(7, Unit.Day))),
            new PracticeRecord().Recorded(Today.AddDays(-daysAgo), _tooMuch).Facts()).Should().Be(expected);

    [Fact]
    public void Since_a_day_that_has_not_come_cannot_tell() =>
        Says.Kind(TooMuch(Says.AtMost(0), new SinceWindow(Anchor.LastContact)), new PracticeRecord().Planned(_right).Facts()).Should().Be("cannot tell");

    [Fact]
    public void Since_the_stage_began_leaves_out_what_was_before()
    {
        var facts = new PracticeRecord().Recorded(Today.AddDays(-61), _tooMuch).Recorded(Today.AddDays(-60), _tooMuch).Facts();

        Says.Kind(TooMuch(Says.AtMost(1), new SinceWindow(Anchor.StageStart)), facts).Should().Be("met");
    }

    [Fact]
    public void A_late_entry_takes_its_place_by_when_it_happened()
    {
        var record = new PracticeRecord().Planned(_right, _right, _right).Recorded(Today.AddDays(-20), _tooMuch);

        Says.Kind(TooMuch(Says.AtMost(0)), record.Facts()).Should().Be("met");
    }

    [Fact]
    public void Without_a_test_every_entry_counts() =>
        Says.Kind(new CountCriterion("kept", Form, "practices", null, Says.AtLeast(2), new SinceWindow(Anchor.StageStart)), new PracticeRecord().Planned(_blank, _blank).Facts())
            .Should().Be("met");
}
