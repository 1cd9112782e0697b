using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Tests.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.Attention;

public sealed class WorklistTests
{
    [Fact]
    public void Each_viewer_sees_a_person_once_by_the_strongest_reason()
    {
        var raised = People.At(Due.AddDays(3));
        var facts = AttentionGiven.Person(FollowUp()) with { SafetyFlags = [new(TestIds.Of<SafetyFlagId>(3), SafetyLevel.High, People.Gp, raised)] };

        Seen(facts, AttentionGiven.Team.Value).Should().Equal(
            (AttentionKind.InCare, facts.InCareSince!.Value),
            (AttentionKind.Soon, People.At(Due.AddDays(-3), 0)),
            (AttentionKind.Due, People.At(Due, 0)),
            (AttentionKind.Late, People.At(Due.AddDays(1), 0)),
            (AttentionKind.SafetyFlag, raised));
        Seen(facts, People.Ana.Value)[^1].Kind.Should().Be(AttentionKind.LateForHuddle);
    }

    [Fact]
    public void A_deputy_sees_it_while_deputising_and_the_plain_row_before_and_after()
    {
        var facts = AttentionGiven.Person(FollowUp()) with
        {
            Away = [new TimeAway(People.Ana, People.At(Due.AddDays(1), 0), People.At(Due.AddDays(3), 0))],
            LastReviewedOn = Due.AddYears(1),
        };

        Seen(facts, People.Lee.Value).Select(x => x.Kind).Should().Equal(
            AttentionKind.InCare, AttentionKind.Late, AttentionKind.InCare, AttentionKind.LateForDeputy, AttentionKind.LateForHuddle);
    }

    [Fact]
    public void With_nothing_to_do_people_stand_by_the_day_of_their_next_contact()
    {
        var facts = AttentionGiven.Person(FollowUp());

        var row = Worklist.Of(facts, facts.Rows()).First(x => x.ViewerId == People.Gp.Value);

        (row.Kind, row.Since, row.Band).Should().Be((AttentionKind.InCare, People.At(Due, 0), Band.EveryoneElse));
    }

    [Theory]
    [InlineData(CareState.NotInCare)]
    [InlineData(CareState.Dead)]
    [InlineData(CareState.Left)]
    public void Whoever_is_not_in_care_is_in_no_list(CareState state)
    {
        var facts = AttentionGiven.Person() with { State = state };

        Worklist.Of(facts, facts.Rows()).Should().BeEmpty();
    }

    private static List<(AttentionKind Kind, DateTimeOffset From)> Seen(AttentionFacts facts, Guid viewer) =>
        [.. Worklist.Of(facts, facts.Rows()).Where(x => x.ViewerId == viewer).Select(x => (x.Kind, x.CountsFrom))];
}
