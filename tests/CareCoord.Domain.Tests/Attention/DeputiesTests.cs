using CareCoord.Domain.Attention;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.Attention;

public sealed class DeputiesTests
{
    [Fact]
    public void While_the_owner_is_away_the_deputy_sees_it_and_only_then()
    {
        var away = new TimeAway(People.Ana, People.At(Due.AddDays(2), 0), People.At(Due.AddDays(4), 0));
        var facts = AttentionGiven.Person(FollowUp()) with { Away = [away] };

        facts.Rows().Where(x => x.Kind == AttentionKind.Late).Select(x => (x.CountsFrom, x.CountsUntil, x.DeputyId)).Should().Equal(
            (People.At(Due.AddDays(1), 0), away.From, null),
            (away.From, away.Until, People.Lee),
            (away.Until, (DateTimeOffset?)People.At(Due.AddDays(8), 0), (StaffId?)null));
    }

    [Fact]
    public void Where_the_deputy_sees_it_anyway_an_absence_cuts_nothing()
    {
        var away = new TimeAway(People.Ana, People.At(Due.AddDays(9)), People.At(Due.AddDays(12)));

        (AttentionGiven.Person(FollowUp()) with { Away = [away] }).Rows().Count(x => x.Kind == AttentionKind.LateForDeputy).Should().Be(1);
    }

    [Fact]
    public void The_absence_of_somebody_else_changes_nothing()
    {
        var facts = AttentionGiven.Person(FollowUp());

        (facts with { Away = [new TimeAway(People.Gp, People.At(Due), People.At(Due.AddDays(9)))] }).Rows()
            .Should().BeEquivalentTo(facts.Rows(), x => x.WithStrictOrdering());
    }

    [Fact]
    public void A_safety_flag_is_on_top_at_once_for_the_named_clinician_and_the_deputy()
    {
        var raised = People.At(People.Monday.AddDays(1), 22, 40);
        var facts = AttentionGiven.Person(FollowUp()) with { SafetyFlags = [new(TestIds.Of<SafetyFlagId>(3), SafetyLevel.Low, People.Lee, raised)] };

        var row = facts.At(raised).Single(x => x.Kind == AttentionKind.SafetyFlag);

        (row.OwnerId, row.DeputyId, row.Band, row.Tier).Should().Be((People.Lee, People.Ana, Band.Safety, TodayTier.Safety));
    }

    [Fact]
    public void Who_has_no_deputy_keeps_it_alone()
    {
        var facts = AttentionGiven.Person(FollowUp()) with { Deputies = new Dictionary<StaffId, StaffId>() };

        facts.Rows().Should().OnlyContain(x => x.DeputyId == null);
    }
}
