using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class MissedCriterionTests
{
    private static readonly MissedCriterion _seven = new("silence", 7);

    [Theory]
    [InlineData(7, "not met")]
    [InlineData(8, "met")]
    public void A_day_counts_from_the_end_of_the_next_day(int silentDays, string expected) =>
        Says.Kind(_seven, new PracticeRecord().Planned(new Answers?[silentDays]).Facts()).Should().Be(expected);

    [Fact]
    public void A_record_yesterday_ends_the_silence()
    {
        var record = new PracticeRecord().Planned(new Answers?[9]).Recorded(Today.AddDays(-1), Practice());

        Says.Kind(_seven, record.Facts()).Should().Be("not met");
    }

    [Fact]
    public void Several_practices_of_one_day_are_one_day()
    {
        var record = new PracticeRecord().Planned(new Answers?[5]).Planned(new Answers?[5]);

        Says.Kind(_seven, record.Facts()).Should().Be("not met");
    }

    [Fact]
    public void Where_nothing_was_planned_nothing_was_missed() =>
        Says.Kind(_seven, new PracticeRecord().Facts()).Should().Be("not met");
}
