using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

public sealed class PlannerCadenceTests
{
    private static readonly DateOnly Monday = People.Monday;

    [Fact]
    public void First_contact_is_the_coordinators_within_two_working_days_of_being_taken_into_care()
    {
        var friday = new DateOnly(2026, 3, 6);

        var owed = Contact(Given.Person(Given.In(Phase.Referred, friday), friday));

        (owed.DueOn, owed.OwnerId, owed.Discipline).Should().Be((new DateOnly(2026, 3, 10), People.Ana, Discipline.Coordination));
    }

    [Fact]
    public void After_the_first_contact_of_somebody_referred_there_is_still_a_next_one() =>
        Contact(Given.Person(Given.In(Phase.Referred)) with { Contacts = [Given.Spoke(Monday)] }).DueOn.Should().Be(Monday.AddDays(14));

    [Fact]
    public void Phase_active_after_week_eight_is_contacted_every_four_weeks()
    {
        var owed = Contact(Given.Person(today: new DateOnly(2026, 5, 5)) with { Contacts = [Given.Spoke(new DateOnly(2026, 5, 4))] });

        owed.DueOn.Should().Be(new DateOnly(2026, 6, 1));
        owed.Facts.Every.Should().Be("4 wk");
    }

    [Fact]
    public void A_day_already_gone_becomes_the_next_working_day() =>
        Contact(Given.Person(today: new DateOnly(2026, 4, 17))).DueOn.Should().Be(new DateOnly(2026, 4, 20));

    [Fact]
    public void A_day_on_a_weekend_becomes_the_next_working_day() =>
        Contact(Given.Person(today: Monday.AddDays(6)) with { Contacts = [Given.Spoke(Monday.AddDays(5))] })
            .DueOn.Should().Be(new DateOnly(2026, 3, 23));

    [Fact]
    public void Only_contacts_of_the_coordinator_move_the_phases_contact() =>
        Contact(Given.Person(today: Monday.AddDays(8)) with { Contacts = [Given.Spoke(Monday.AddDays(7), Discipline.Psychology)] })
            .DueOn.Should().Be(new DateOnly(2026, 3, 16));

    [Fact]
    public void A_contact_on_the_other_side_of_midnight_counts_on_the_persons_own_day()
    {
        var lateEvening = new DateTimeOffset(2026, 3, 10, 3, 30, 0, TimeSpan.Zero);
        var input = Given.Person(today: Monday.AddDays(9)) with { Contacts = [new CompletedContact(lateEvening, Discipline.Coordination)] };

        Contact(input).DueOn.Should().Be(new DateOnly(2026, 3, 24));
        Contact(input with { Zone = "America/New_York" }).DueOn.Should().Be(new DateOnly(2026, 3, 23));
    }

    [Fact]
    public void Who_was_discharged_and_asked_for_it_is_called_twice()
    {
        var watched = Given.In(Phase.Watch) with { WantsWatchCheckIns = true };

        var first = Planner.Plan(Given.Person(watched)).Inserts.Should().ContainSingle().Which.First;

        (first.Key.Kind, first.DueOn, first.Facts.Number, first.Facts.Of).Should().Be((FollowUpKind.CheckIn, new DateOnly(2026, 6, 2), 1, 2));
        Planner.Plan(Given.Person(Given.In(Phase.Watch))).IsNothing.Should().BeTrue();
    }

    [Fact]
    public void The_case_is_reviewed_by_the_lead_by_phase()
    {
        Review(Given.Person()).DueOn.Should().Be(new DateOnly(2026, 4, 2));
        Review(Given.Person(Given.In(Phase.Engagement))).DueOn.Should().Be(new DateOnly(2026, 3, 16));
        Review(Given.Person()).OwnerId.Should().Be(People.Gp);
        Review(Given.Person() with { CaseReview = new(Monday, new DateOnly(2026, 3, 19)) }).DueOn.Should().Be(new DateOnly(2026, 3, 19));
    }

    private static Owed Contact(PlannerInput input) =>
        Planner.Plan(input).Inserts.Single(x => x.First.Key is { Source: ReasonSource.Phase, Kind: FollowUpKind.Contact }).First;

    private static Owed Review(PlannerInput input) =>
        Planner.Plan(input).Inserts.Single(x => x.First.Key.Kind == FollowUpKind.CaseReview).First;
}
