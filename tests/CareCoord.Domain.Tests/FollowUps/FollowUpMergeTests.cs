using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.FollowUps;

public sealed class FollowUpMergeTests
{
    private static readonly FollowUpReasonId Second = TestIds.Of<FollowUpReasonId>(5);

    [Fact]
    public void Merged_it_belongs_to_the_owner_of_the_reason_due_first_and_keeps_every_reason()
    {
        var followUp = FollowUp();

        followUp.Merge(Second, OfPsychology(due: Due.AddDays(-1), channel: Channel.Phone));

        (followUp.OwnerId, followUp.Discipline, followUp.DueOn).Should().Be((People.Lee, Discipline.Psychology, Due.AddDays(-1)));
        (followUp.Kind, followUp.Channel).Should().Be((FollowUpKind.CheckIn, Channel.Phone));
        followUp.Reasons.Select(x => x.OwnerId).Should().Equal(People.Ana, People.Lee);
    }

    [Fact]
    public void Agreed_with_the_person_day_and_owner_stay()
    {
        var followUp = FollowUp();
        followUp.Tell(People.At(Due, 12), Due, People.Ana, People.At(Due.AddDays(-5)));

        followUp.Merge(Second, OfPsychology(due: Due.AddDays(-1)));

        (followUp.OwnerId, followUp.DueOn).Should().Be((People.Ana, Due));
    }

    [Fact]
    public void Without_the_first_reason_it_falls_to_the_next()
    {
        var followUp = FollowUp();
        followUp.Merge(Second, OfPsychology(due: Due.AddDays(1)));

        followUp.Withdraw(followUp.Reasons[0].Key, People.At(Due), Due);

        (followUp.Status, followUp.OwnerId, followUp.DueOn).Should().Be((FollowUpStatus.Open, People.Lee, Due.AddDays(1)));
    }

    [Theory]
    [InlineData(FollowUpKind.Session)]
    [InlineData(FollowUpKind.Review)]
    [InlineData(FollowUpKind.CaseReview)]
    [InlineData(FollowUpKind.SafetyCheck)]
    [InlineData(FollowUpKind.Decision)]
    public void Only_contacts_merge(FollowUpKind kind)
    {
        var into = FollowUp().Invoking(x => x.Merge(Second, Something(kind: kind, occurrence: "other")));
        var from = FollowUp(Something(kind: kind)).Invoking(x => x.Merge(Second, OfPsychology()));

        into.Should().Throw<RuleViolationException>().Which.Code.Should().Be("follow-up.merge");
        from.Should().Throw<RuleViolationException>().Which.Code.Should().Be("follow-up.merge");
    }

    [Fact]
    public void A_call_and_a_visit_are_not_one_contact()
    {
        var call = FollowUp(Something(channel: Channel.Phone));

        call.Invoking(x => x.Merge(Second, OfPsychology(channel: Channel.InPerson)))
            .Should().Throw<RuleViolationException>().Which.Code.Should().Be("follow-up.merge");
    }

    [Fact]
    public void Handing_over_changes_only_what_that_person_owed()
    {
        var followUp = FollowUp();
        followUp.Merge(Second, OfPsychology(due: Due.AddDays(1)));

        followUp.Reassign(People.Ana, People.Gp);

        followUp.OwnerId.Should().Be(People.Gp);
        followUp.Reasons.Select(x => x.OwnerId).Should().Equal(People.Gp, People.Lee);
    }
}
