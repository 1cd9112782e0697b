using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Episodes;

public sealed class PhaseRulesTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task A_published_plan_proposes_active_care_and_moves_nobody_by_itself()
    {
        await GettingStartedWithAPlan();

        (await Clinic.Raw<string>("select concat_ws(' ', source, kind, status) from proposal")).Should().Be("phase-active ChangePhase Open");
        (await CareNow()).Phase.Should().Be(Phase.Engagement);
    }

    [Fact]
    public async Task The_decision_needs_the_persons_agreement_and_changes_the_phase_in_the_name_of_who_decided()
    {
        await GettingStartedWithAPlan();
        var proposal = await Care.Proposed();

        var unasked = await Clinic.UseCases.Run(Care.Gp, Care.Decide(proposal, accept: true) with { PersonAgrees = null });
        await Clinic.Do(Care.Gp, Care.Decide(proposal, accept: true));

        unasked.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("proposal.person");
        var care = await CareNow();
        care.Phase.Should().Be(Phase.Active);
        care.Phases[0].Should().BeEquivalentTo(new { From = Phase.Engagement, To = Phase.Active, Who = "Dr Okoye", PersonAgrees = true });
    }

    [Fact]
    public async Task Not_now_keeps_the_phase_and_is_not_asked_again_on_the_next_day()
    {
        await GettingStartedWithAPlan();

        await Clinic.Do(Care.Gp, Care.Decide(await Care.Proposed(), accept: false));
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Clinic.SweepEvaluations();

        (await CareNow()).Phase.Should().Be(Phase.Engagement);
        (await Care.Count("proposal")).Should().Be(1);
    }

    [Fact]
    public async Task A_phase_that_was_changed_by_hand_takes_the_proposal_back()
    {
        await GettingStartedWithAPlan();

        await Clinic.Do(Care.Gp, Move(Phase.Active, 1));

        (await Clinic.Raw<string>("select status from proposal")).Should().Be("Withdrawn");
    }

    [Fact]
    public async Task A_coordinator_does_not_decide_that_active_care_begins()
    {
        await GettingStartedWithAPlan();

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.Decide(await Care.Proposed(), accept: true));

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("proposal.role");
    }

    [Fact]
    public async Task A_goal_that_was_reached_over_four_weeks_proposes_keeping_well()
    {
        await Clinic.Raw<int>("with aimed as (update goal set target = 7 returning 1) select count(*)::int from aimed");
        var goal = GoalId.Of(await Clinic.Raw<Guid>("select id from goal"));
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Clinic.Do(Care.Gp, new RateGoal.Command(Guid.CreateVersion7(), Care.Patient, goal, 8));
        Clinic.Clock.Advance(TimeSpan.FromDays(28));

        await Clinic.Do(Care.Gp, new RateGoal.Command(Guid.CreateVersion7(), Care.Patient, goal, 7));
        await Clinic.SweepEvaluations();

        (await Clinic.Raw<string>("select source from proposal")).Should().Be("phase-maintenance");
        (await Clinic.Raw<int>("select band from firing")).Should().Be(9);
    }

    [Fact]
    public async Task The_end_of_a_pause_proposes_the_phase_before_it()
    {
        await Clinic.Do(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, Monday.AddDays(14), "abroad"));
        (await Care.Count("proposal")).Should().Be(0);
        Clinic.Clock.Advance(TimeSpan.FromDays(14));

        await Clinic.SweepEvaluations();
        await Clinic.Do(Care.Gp, Care.Decide(await Care.Proposed(), accept: true));

        (await CareNow()).Phase.Should().Be(Phase.Active);
    }

    [Fact]
    public async Task Three_visits_because_of_symptoms_propose_that_the_plan_opens_again()
    {
        await Clinic.Do(Care.Gp, Move(Phase.Maintenance, 0));
        for (var i = 0; i < 3; i++)
        {
            Clinic.Clock.Advance(TimeSpan.FromDays(2));
            await Clinic.Do(Care.Gp, Care.Contact() with { Nature = ContactNature.SymptomDriven });
        }

        (await Clinic.Raw<string>("select source from proposal where status = 'Open'")).Should().Be("phase-reopen");
    }

    [Fact]
    public async Task Earlier_phases_with_who_when_and_why_stand_on_the_timeline_and_the_page_of_care()
    {
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Clinic.Do(Care.Gp, Move(Phase.Maintenance, 0));
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Clinic.Do(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 1, Monday.AddDays(30), "abroad"));

        var lines = (await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, TimelineKind.Care, null))).Lines.Where(x => x.What.StartsWith("Where we are", StringComparison.Ordinal)).ToList();

        lines.Select(x => x.What).Should().Equal(
            "Where we are: from keeping well to paused until 01-Apr-2026", "Where we are: from active care to keeping well", "Where we are: active care");
        lines[0].Should().BeEquivalentTo(new { Said = "abroad", Who = "Dr Okoye" });
        (await CareNow()).Phases.Select(x => x.Why).Should().Equal("abroad", "steady for a while");
    }

    private async Task GettingStartedWithAPlan()
    {
        await Clinic.Do(Care.Gp, Move(Phase.Engagement, 0));
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Gp, "problems", 0, "Headache when it is loud.");
        await Clinic.SweepEvaluations();
    }

    private ChangePhase.Command Move(Phase to, int basedOn) => new(Guid.CreateVersion7(), Care.Patient, basedOn, to, "steady for a while");

    private Task<CareQuery.Care> CareNow() => Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient));
}
