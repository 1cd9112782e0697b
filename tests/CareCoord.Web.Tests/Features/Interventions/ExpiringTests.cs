using CareCoord.Domain.Interventions;
using CareCoord.Domain.Plans;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class ExpiringTests(TestCluster cluster) : CareTests(cluster)
{
    private InterventionId _breathing;

    protected override async Task Begin()
    {
        await Planned.Begin(Care);
        _breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Care.PractiseSixOfSeven(_breathing);
    }

    [Fact]
    public async Task A_raise_that_nobody_answered_expires_when_the_plan_is_reviewed_and_says_so()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await ReviewPlan();

        var decided = (await Clinic.Ask(Care.Gp, new DecisionsQuery.Request(Care.Patient))).Decided.Single();
        var story = (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single().Story;

        decided.Became.Should().Be("Expired: nobody decided before the review on 06-Mar-2026");
        story.Should().ContainSingle(x => x.What == "Expired: From 5 to 7 minutes.").Which.Why.Should().Be("nobody decided before the review on 06-Mar-2026");
    }

    [Fact]
    public async Task The_sweep_leaves_it_expired_and_the_same_week_earns_nothing_again()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await ReviewPlan();

        await Clinic.SweepEvaluations();
        await Clinic.Do(Care.Coordinator, Care.Contact());

        (await Clinic.Raw<string>("select string_agg(status, ' ') from proposal")).Should().Be("Expired");
    }

    [Fact]
    public async Task What_was_proposed_on_the_day_of_the_review_is_still_to_be_decided()
    {
        await ReviewPlan();

        (await Care.Count("proposal where status = 'Open'")).Should().Be(1);
    }

    [Fact]
    public async Task A_review_that_the_sweep_meets_first_lets_it_expire_too()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Clinic.Raw<int>("with reviewed as (update care_plan set reviewed_on = '2026-03-06' returning 1) select count(*)::int from reviewed");

        await Clinic.SweepEvaluations();

        (await Clinic.Raw<string>("select status from proposal")).Should().Be("Expired");
    }

    private async Task ReviewPlan()
    {
        var plan = await Clinic.Raw<Guid>("select id from care_plan");
        var version = await Clinic.Raw<int>("select version from care_plan");
        await Clinic.Do(Care.Gp, new ReviewPlan.Command(Guid.CreateVersion7(), Care.Patient, CarePlanId.Of(plan), version, null));
    }
}
