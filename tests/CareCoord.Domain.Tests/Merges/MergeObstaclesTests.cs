using CareCoord.Domain.Consents;
using CareCoord.Domain.Merges;

namespace CareCoord.Domain.Tests.Merges;

public sealed class MergeObstaclesTests
{
    private static readonly MergeSide Plain = new(InCare: false, IsBeyondContact: false, IsMergedAway: false, []);

    [Fact]
    public void Nothing_stands_in_the_way_of_two_records_that_contradict_in_nothing() =>
        MergeObstacles.Of(Plain with { InCare = true, Consents = [new("E-mail", ConsentState.Given)] }, Plain with { Consents = [new("E-mail", ConsentState.Given), new("Letters", ConsentState.Refused)] })
            .Should().BeEmpty();

    [Fact]
    public void One_person_is_in_care_once() =>
        MergeObstacles.Of(Plain with { InCare = true }, Plain with { InCare = true }).Should().ContainSingle().Which.Should().StartWith("Both are in care");

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Who_is_dead_on_one_record_and_alive_on_the_other_is_looked_at_first(bool stays, bool goes) =>
        MergeObstacles.Of(Plain with { IsBeyondContact = stays }, Plain with { IsBeyondContact = goes }).Should().ContainSingle().Which.Should().Contain("dead or moved away");

    [Fact]
    public void What_was_made_one_already_is_not_made_one_again() =>
        MergeObstacles.Of(Plain, Plain with { IsMergedAway = true }).Should().ContainSingle().Which.Should().Contain("already");

    [Theory]
    [InlineData(ConsentState.Given, ConsentState.Refused, true)]
    [InlineData(ConsentState.NotAsked, ConsentState.Refused, true)]
    [InlineData(ConsentState.Refused, ConsentState.NotAsked, false)]
    [InlineData(ConsentState.Refused, ConsentState.Refused, false)]
    public void No_answer_of_the_person_is_lost_or_turned_round(ConsentState stays, ConsentState goes, bool isInTheWay)
    {
        var found = MergeObstacles.Of(Plain with { Consents = [new("E-mail", stays)] }, Plain with { Consents = [new("E-mail", goes)] });

        found.Should().HaveCount(isInTheWay ? 1 : 0);
        found.Should().OnlyContain(x => x.Contains("E-mail", StringComparison.Ordinal));
    }
}
