using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.Attention;

public sealed class CareMattersTests
{
    [Theory]
    [InlineData(CareState.Active, true)]
    [InlineData(CareState.Paused, false)]
    [InlineData(CareState.Refusing, false)]
    [InlineData(CareState.Watched, false)]
    [InlineData(CareState.NotInCare, false)]
    [InlineData(CareState.Dead, false)]
    public void Only_an_active_person_without_a_dated_next_contact_is_unplanned(CareState state, bool unplanned)
    {
        var facts = AttentionGiven.Person() with { State = state };

        facts.Rows().Any(x => x.Kind == AttentionKind.NothingPlanned).Should().Be(unplanned);
        (AttentionGiven.Person(FollowUp()) with { State = state }).Rows().Any(x => x.Kind == AttentionKind.NothingPlanned).Should().BeFalse();
    }

    [Fact]
    public void Coordinator_and_lead_both_see_that_nothing_is_planned_and_a_task_is_no_contact() =>
        AttentionGiven.Person(FollowUp(Something(kind: FollowUpKind.AskConsent))).Rows()
            .Where(x => x.Kind == AttentionKind.NothingPlanned).Select(x => x.OwnerId).Should().BeEquivalentTo([People.Ana, People.Gp]);

    [Fact]
    public void New_is_who_came_after_the_last_huddle()
    {
        var facts = AttentionGiven.Person(FollowUp());

        facts.Rows().Should().NotContain(x => x.Kind == AttentionKind.NewToTeam);
        (facts with { LastHuddleAt = null }).The(AttentionKind.NewToTeam).Band.Should().Be(Band.New);
        (facts with { LastHuddleAt = facts.InCareSince!.Value.AddHours(-1) }).The(AttentionKind.NewToTeam).OwnerId.Should().Be(People.Gp);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Who_came_on_the_day_of_the_huddle_is_new_unless_it_looked_at_them(int? reviewedAfterDays, bool isNew)
    {
        var facts = AttentionGiven.Person(FollowUp());
        var sameDay = facts with
        {
            InCareSince = People.At(People.Monday, 0),
            LastHuddleAt = People.At(People.Monday, 13),
            LastReviewedOn = reviewedAfterDays is { } days ? People.Monday.AddDays(days) : null,
        };

        sameDay.Rows().Any(x => x.Kind == AttentionKind.NewToTeam).Should().Be(isNew);
    }

    [Theory]
    [InlineData(Phase.Active, "2026-04-05")]
    [InlineData(Phase.Maintenance, "2026-05-05")]
    public void Not_reviewed_for_longer_than_the_phase_allows_is_said_to_the_lead(Phase phase, string from)
    {
        var row = (AttentionGiven.Person(FollowUp()) with { Phase = phase }).The(AttentionKind.NotReviewed);

        (row.Band, row.OwnerId, row.CountsFrom).Should().Be((Band.NotReviewed, People.Gp, People.At(DateOnly.Parse(from, null), 0)));
    }

    [Fact]
    public void A_planned_review_speaks_for_itself() =>
        AttentionGiven.Person(FollowUp(), FollowUp(Something(kind: FollowUpKind.CaseReview), 200)).Rows()
            .Should().NotContain(x => x.Kind == AttentionKind.NotReviewed);

    [Fact]
    public void The_unreached_keep_their_place()
    {
        var facts = AttentionGiven.Person(FollowUp()) with
        {
            Unreached = new UnreachedInHuddle(TestIds.Of<HuddleRowId>(8), Band.Hold, 2, People.At(People.Monday)),
        };

        (facts.The(AttentionKind.CarriedOver).Band, facts.The(AttentionKind.CarriedOver).Tier).Should().Be((Band.Hold, TodayTier.None));
    }

    [Fact]
    public void Proposals_holds_and_unseen_parts_of_the_plan_wait_for_those_concerned()
    {
        var since = People.At(People.Monday);
        var facts = AttentionGiven.Person(FollowUp()) with
        {
            Proposals = [new(TestIds.Of<ProposalId>(1), [People.Lee, People.Gp], since, null, "Paced breathing from 5 to 7 minutes")],
            Holds = [new(TestIds.Of<HoldId>(2), People.Lee, since, false, "Paced breathing")],
            UnseenSections = [new(TestIds.Of<SectionVersionId>(3), People.Gp, Discipline.Psychology, since)],
        };

        facts.At(since).Where(x => x.Kind != AttentionKind.Soon).Select(x => (x.Kind, x.OwnerId, x.Band, x.Tier)).Should().BeEquivalentTo([
            (AttentionKind.Proposal, People.Lee, Band.EveryoneElse, TodayTier.Due),
            (AttentionKind.Proposal, People.Gp, Band.EveryoneElse, TodayTier.Due),
            (AttentionKind.Hold, People.Lee, Band.Hold, TodayTier.None),
            (AttentionKind.SectionUnseen, People.Gp, Band.EveryoneElse, TodayTier.Soon),
        ]);
    }
}
