using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Insights;

namespace CareCoord.Domain.Tests.Insights;

public sealed class PromiseRateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_kept_of_kept_and_broken_and_lifted_ones_are_left_out()
    {
        var rate = PromiseRate.Of([.. Kept(9), Broken() with { RepairedAt = Now }, Promise(5) with { LiftedAt = Now.AddDays(-5) }, Promise(-3)], Now);

        rate.Should().Be(new Insight<PromiseRate>.Known(new PromiseRate(9, 1, 1)));
        ((Insight<PromiseRate>.Known)rate).Value.Percent.Should().Be(90);
    }

    [Fact]
    public void Fewer_than_five_say_nothing() =>
        PromiseRate.Of(Kept(4), Now).Should().Be(new Insight<PromiseRate>.TooFew(4, 5));

    [Fact]
    public void What_ended_more_than_ninety_days_ago_no_longer_counts() =>
        PromiseRate.Of([.. Kept(5), Promise(91) with { KeptAt = Now.AddDays(-91) }, Promise(91)], Now)
            .Should().Be(new Insight<PromiseRate>.Known(new PromiseRate(5, 0, 0)));

    [Fact]
    public void A_promise_whose_time_has_passed_without_an_answer_is_broken() =>
        PromiseRate.Of([.. Kept(5), Broken()], Now).Should().Be(new Insight<PromiseRate>.Known(new PromiseRate(5, 1, 0)));

    private static IEnumerable<Promise> Kept(int count) =>
        Enumerable.Range(1, count).Select(x => Promise(x) with { KeptAt = Now.AddDays(-x) });

    private static Promise Broken() => Promise(3);

    private static Promise Promise(int daysAgo) => new(Now.AddDays(-daysAgo - 2), Now.AddDays(-daysAgo));
}
