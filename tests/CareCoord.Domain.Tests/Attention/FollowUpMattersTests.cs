using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Tests.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.Attention;

public sealed class FollowUpMattersTests
{
    [Theory]
    [InlineData(-4, null, null)]
    [InlineData(-3, AttentionKind.Soon, TodayTier.Soon)]
    [InlineData(0, AttentionKind.Due, TodayTier.Due)]
    [InlineData(1, AttentionKind.Late, TodayTier.Late)]
    [InlineData(7, AttentionKind.Late, TodayTier.Late)]
    [InlineData(8, AttentionKind.LateForDeputy, TodayTier.Late)]
    [InlineData(14, AttentionKind.LateForDeputy, TodayTier.Late)]
    [InlineData(15, AttentionKind.LateForHuddle, TodayTier.Late)]
    [InlineData(400, AttentionKind.LateForHuddle, TodayTier.Late)]
    public void It_is_soon_due_and_late_by_its_days(int daysAfterDue, AttentionKind? kind, TodayTier? tier)
    {
        var row = AttentionGiven.Person(FollowUp()).At(People.At(Due.AddDays(daysAfterDue))).SingleOrDefault(x => x.OwnerId == People.Ana);

        (row?.Kind, row?.Tier).Should().Be((kind, tier));
    }

    [Fact]
    public void The_deputy_sees_it_from_the_second_week_and_the_huddle_from_the_third()
    {
        var facts = AttentionGiven.Person(FollowUp());

        facts.The(AttentionKind.Late).DeputyId.Should().BeNull();
        facts.The(AttentionKind.LateForDeputy).DeputyId.Should().Be(People.Lee);
        facts.The(AttentionKind.LateForDeputy).Band.Should().Be(Band.EveryoneElse);
        facts.The(AttentionKind.LateForHuddle).Band.Should().Be(Band.LongLate);
    }

    [Fact]
    public void It_waits_since_the_day_it_was_due_whatever_the_tier() =>
        AttentionGiven.Person(FollowUp()).Rows().Where(x => x.Detail.Kind is not null).Should().OnlyContain(x => x.Since == People.At(Due, 0));

    [Fact]
    public void Each_owner_of_a_merged_one_has_their_own_row()
    {
        var merged = FollowUp();
        merged.Merge(TestIds.Of<FollowUpReasonId>(5), OfPsychology(due: Due.AddDays(1)));

        AttentionGiven.Person(merged).At(People.At(Due)).Select(x => (x.OwnerId, x.Kind))
            .Should().BeEquivalentTo([(People.Ana, AttentionKind.Due), (People.Lee, AttentionKind.Due)]);
    }

    [Fact]
    public void Put_off_it_comes_back_on_its_day_with_all_its_lateness()
    {
        var followUp = FollowUp();
        followUp.Snooze(Due.AddDays(10), "abroad", Due.AddDays(2));
        var facts = AttentionGiven.Person(followUp);

        facts.At(People.At(Due.AddDays(9))).Should().BeEmpty();
        facts.At(People.At(Due.AddDays(10))).Should().ContainSingle().Which.Kind.Should().Be(AttentionKind.LateForDeputy);
    }

    [Fact]
    public void A_safety_check_is_on_top_from_its_day_on_for_owner_and_deputy()
    {
        var facts = AttentionGiven.Person(FollowUp(Something(source: "safety:1", kind: FollowUpKind.SafetyCheck)));

        var row = facts.At(People.At(Due.AddDays(30))).Single(x => x.Kind == AttentionKind.SafetyCheckDue);
        (row.Band, row.Tier, row.DeputyId).Should().Be((Band.Safety, TodayTier.Safety, People.Lee));
        facts.At(People.At(Due.AddDays(-1))).Should().Contain(x => x.Kind == AttentionKind.Soon);
    }

    [Fact]
    public void A_late_case_review_stays_where_reviews_are_worked()
    {
        var facts = AttentionGiven.Person(FollowUp(), FollowUp(Something(kind: FollowUpKind.CaseReview), 200));

        facts.At(People.At(Due.AddDays(60))).Where(x => x.Detail.Kind == FollowUpKind.CaseReview)
            .Should().ContainSingle().Which.Band.Should().Be(Band.NotReviewed);
    }

    [Fact]
    public void A_day_begins_when_the_persons_day_begins()
    {
        var lisbon = AttentionGiven.Person(FollowUp());
        var auckland = lisbon with { Zone = "Pacific/Auckland" };

        auckland.The(AttentionKind.Due).CountsFrom.Should().Be(new DateTimeOffset(2026, 3, 15, 11, 0, 0, TimeSpan.Zero));
        lisbon.The(AttentionKind.Due).CountsFrom.Should().Be(new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void On_the_day_without_midnight_it_is_due_from_the_first_hour_there_is()
    {
        var facts = AttentionGiven.Person(FollowUp(Something(due: new DateOnly(2026, 4, 24)))) with { Zone = "Africa/Cairo" };

        facts.The(AttentionKind.Due).CountsFrom.Should().Be(new DateTimeOffset(2026, 4, 23, 22, 0, 0, TimeSpan.Zero));
        facts.The(AttentionKind.Due).CountsUntil.Should().Be(new DateTimeOffset(2026, 4, 24, 21, 0, 0, TimeSpan.Zero));
    }
}
