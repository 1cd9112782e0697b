using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Interventions;

namespace CareCoord.Domain.Tests.Proposals;

public sealed class HoldTests
{
    private static readonly InterventionId _one = new(Given.NewId());

    [Fact]
    public void A_hold_by_hand_stops_what_goes_up_in_its_own_intervention_until_somebody_lifts_it()
    {
        var hold = Hold.OnPurpose(new HoldId(Given.NewId()), Given.Patient, _one, Given.Lee, "exams this week", Given.At(0));

        hold.AsFact().Covers(MoveKind.Raise, _one, []).Should().BeTrue();
        hold.AsFact().Covers(MoveKind.Lower, _one, []).Should().BeFalse();
        hold.AsFact().Covers(MoveKind.Raise, new InterventionId(Given.NewId()), []).Should().BeFalse();
        hold.AsFact().UntilDecision.Should().BeTrue();
    }

    [Fact]
    public void A_hold_by_hand_says_why()
    {
        var hold = () => Hold.OnPurpose(new HoldId(Given.NewId()), Given.Patient, _one, Given.Lee, " ", Given.At(0));

        hold.Should().Throw<RuleViolationException>().Which.Code.Should().Be("hold.why");
    }

    [Fact]
    public void The_first_who_lifts_it_stays_the_one_who_did()
    {
        var hold = Hold.OnPurpose(new HoldId(Given.NewId()), Given.Patient, _one, Given.Lee, "exams this week", Given.At(0));

        hold.Lift(Given.Lee, "exams are over", Given.At(1));
        hold.Lift(null, "condition ended", Given.At(2));

        (hold.LiftedBy, hold.LiftedAt, hold.LiftedBecause).Should().Be((Given.Lee, Given.At(1), "exams are over"));
    }
}
