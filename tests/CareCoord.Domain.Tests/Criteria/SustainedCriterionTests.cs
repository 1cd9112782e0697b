using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Tests.Criteria;

public sealed class SustainedCriterionTests
{
    private static DateOnly Today => PracticeRecord.Today;
    private static readonly SustainedCriterion FourWeeks = new("reached", new Quantity(4, Unit.Week), 2);

    [Theory]
    [InlineData("cannot tell")]
    [InlineData("cannot tell", 0, 1)]
    [InlineData("cannot tell", 27, 1, 0, 1)]
    [InlineData("met", 28, 1, 0, 1)]
    [InlineData("not met", 28, 1, 0, 0)]
    [InlineData("not met", 40, 1, 28, 0, 0, 1)]
    [InlineData("met", 60, 0, 30, 1, 2, 1)]
    public void The_last_ratings_in_a_row_decide_and_too_short_a_time_cannot_tell(string expected, params int[] agoAndMet)
    {
        var target = agoAndMet.Chunk(2).Select(x => new TargetFact(Today.AddDays(-x[0]), x[1] == 1));

        Says.Kind(FourWeeks, new Facts { Target = [.. target] }).Should().Be(expected);
    }
}
