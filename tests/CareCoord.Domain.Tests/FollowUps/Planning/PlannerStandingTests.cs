using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

public sealed class PlannerStandingTests
{
    private static readonly DateOnly Monday = People.Monday;

    [Fact]
    public void Nothing_is_planned_for_who_is_not_in_care() =>
        Planner.Plan(Given.Person(Given.In(Phase.Active) with { TakenIntoCareOn = null })).IsNothing.Should().BeTrue();

    [Fact]
    public void Who_refuses_all_contact_is_not_contacted_and_the_lead_has_a_decision()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing(), Given.Visits()] });
        care.Plan();

        care.Change(x => x with { Standing = x.Standing with { RefusesAllContactSince = Monday } });
        care.Plan();

        var open = care.Open.Should().ContainSingle().Which;
        (open.Kind, open.OwnerId, open.DueOn).Should().Be((FollowUpKind.Decision, People.Gp, Monday.AddDays(7)));
        care.Plan().IsNothing.Should().BeTrue();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Whoever_died_or_left_is_never_contacted_again_promised_or_not(bool dead, bool left)
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing()] });
        care.Plan();
        care.Open.First(x => x.Kind.IsContact()).Tell(People.At(Monday.AddDays(14)), Monday.AddDays(14), People.Ana, care.Now);

        care.Change(x => x with { Standing = x.Standing with { IsDead = dead, HasLeft = left } });
        care.Plan();

        care.Open.Should().BeEmpty();
        care.All.Where(x => x.PromisedFor is not null).Should().OnlyContain(x => x.PromiseStateAt(care.Now.AddYears(1)) == PromiseState.Lifted);
    }

    [Fact]
    public void A_pause_leaves_its_end_to_the_lead_and_the_weekly_review_and_nothing_that_reaches_the_person()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing(), Given.Visits()] });
        care.Plan();

        care.Change(x => x with { Standing = x.Standing with { Phase = Phase.Paused, PhaseSince = Monday, PausedUntil = Monday.AddDays(28) } });
        care.Plan();

        care.Open.Select(x => (x.Kind, x.DueOn)).Should().BeEquivalentTo([
            (FollowUpKind.CaseReview, Monday.AddDays(7)),
            (FollowUpKind.Decision, Monday.AddDays(28)),
        ]);
    }

    [Fact]
    public void After_a_pause_the_same_things_are_owed_again()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing()] });
        care.Plan();
        var before = care.Open.SelectMany(x => x.Reasons).Select(x => x.Key.Source + x.Kind).Order().ToList();
        care.Change(x => x with { Standing = x.Standing with { Phase = Phase.Paused, PausedUntil = Monday.AddDays(28) } });
        care.Plan();

        care.Change(x => x with { Standing = Given.In(Phase.Active) });
        care.Plan();

        care.Open.SelectMany(x => x.Reasons).Where(x => x.ReleasedOn is null).Select(x => x.Key.Source + x.Kind).Order().Should().Equal(before);
    }

    [Fact]
    public void A_safety_check_stays_through_pause_and_refusal()
    {
        foreach (var standing in new[]
        {
            Given.In(Phase.Active) with { Phase = Phase.Paused, PausedUntil = Monday.AddDays(28) },
            Given.In(Phase.Active) with { RefusesAllContactSince = Monday },
            Given.In(Phase.Active) with { HasLeft = true },
        })
        {
            var care = new SimulatedCare(Given.Person(standing));
            care.Owe(Owing.Something(source: "safety:1", kind: FollowUpKind.SafetyCheck));

            care.Plan();

            care.Open.Should().Contain(x => x.Kind == FollowUpKind.SafetyCheck);
        }
    }

    [Fact]
    public void A_consent_nobody_asked_for_makes_one_task_that_goes_when_it_is_asked()
    {
        var care = new SimulatedCare(Given.Person() with { ConsentNotAskedSince = Monday });
        care.Plan();
        care.Open.Should().ContainSingle(x => x.Kind == FollowUpKind.AskConsent).Which.OwnerId.Should().Be(People.Ana);

        care.Change(x => x with { ConsentNotAskedSince = null });
        care.Plan();

        care.Open.Should().NotContain(x => x.Kind == FollowUpKind.AskConsent);
    }

    [Fact]
    public void A_broken_word_makes_one_repair_within_two_working_days()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        var told = care.Open.First(x => x.Kind == FollowUpKind.Contact);
        told.Tell(People.At(Monday.AddDays(3), 12), Monday.AddDays(3), People.Ana, care.Now);

        care.GoTo(Monday.AddDays(4));
        care.Plan();
        var repair = care.Open.Should().ContainSingle(x => x.Kind == FollowUpKind.Repair).Which;
        (repair.OwnerId, repair.DueOn).Should().Be((People.Ana, new DateOnly(2026, 3, 9)));

        told.Repair(People.Ana, care.Now);
        repair.Complete(People.Ana, care.Now, Monday.AddDays(4));
        care.Plan();
        care.Open.Should().NotContain(x => x.Kind == FollowUpKind.Repair);
    }

    [Fact]
    public void A_repair_goes_when_the_word_turns_out_not_to_be_broken()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        var told = care.Open.First(x => x.Kind == FollowUpKind.Contact);
        told.Tell(People.At(Monday.AddDays(3), 12), Monday.AddDays(3), People.Ana, care.Now);
        care.GoTo(Monday.AddDays(4));
        care.Plan();

        told.Miss(MissCause.NoShow, "", People.Ana, care.Now, Monday.AddDays(4));
        care.Plan();

        care.Open.Should().NotContain(x => x.Kind == FollowUpKind.Repair);
    }

    [Fact]
    public void What_somebody_who_left_still_owed_passes_on()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing()] });
        care.Plan();

        care.Change(x => x with { Owners = x.Owners with { Departed = [People.Lee] } });
        care.Plan();

        care.Open.SelectMany(x => x.Reasons).Where(x => x.Discipline == Discipline.Psychology).Should().OnlyContain(x => x.OwnerId == People.Gp);
        care.Plan().IsNothing.Should().BeTrue();
    }

    [Fact]
    public void The_plan_is_written_reviewed_and_its_goals_are_looked_at_on_their_day()
    {
        var goal = new GoalDate(TestIds.Of<Domain.Plans.GoalId>(50), Discipline.Psychology, new DateOnly(2026, 5, 23));
        var written = Given.WrittenPlan with { ReviewOn = new DateOnly(2026, 6, 1), Goals = [goal] };

        var none = Kinds(Given.Person() with { Plan = null });
        var some = Kinds(Given.Person() with { Plan = written });

        none.Should().Contain((FollowUpKind.WritePlan, new DateOnly(2026, 3, 30), People.Gp));
        some.Should().Contain((FollowUpKind.Review, new DateOnly(2026, 6, 1), People.Gp));
        some.Should().Contain((FollowUpKind.Review, new DateOnly(2026, 5, 25), People.Lee));
        some.Should().NotContain(x => x.Kind == FollowUpKind.WritePlan);
    }

    private static IEnumerable<(FollowUpKind Kind, DateOnly Due, StaffId Owner)> Kinds(PlannerInput input) =>
        Planner.Plan(input).Inserts.Select(x => (x.First.Key.Kind, x.First.DueOn, x.First.OwnerId));
}
