using CareCoord.Domain.Interventions;
using CareCoord.Domain.Plans;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class ExpiringTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;
    private InterventionId _breathing;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        await Planned.Begin(_care);
        _breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        await _care.PractiseSixOfSeven(_breathing);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_raise_that_nobody_answered_expires_when_the_plan_is_reviewed_and_says_so()
    {
        _clinic.Clock.Advance(TimeSpan.FromDays(1));
        await ReviewPlan();

        var decided = (await _clinic.Ask(_care.Gp, new DecisionsQuery.Request(_care.Patient))).Decided.Single();
        var story = (await _clinic.Ask(_care.Gp, new DoingQuery.Request(_care.Patient))).Running.Single().Story;

        decided.Became.Should().Be("Expired: nobody decided before the review on 06-Mar-2026");
        story.Should().ContainSingle(x => x.What == "Expired: From 5 to 7 minutes.").Which.Why.Should().Be("nobody decided before the review on 06-Mar-2026");
    }

    [Fact]
    public async Task The_sweep_leaves_it_expired_and_the_same_week_earns_nothing_again()
    {
        _clinic.Clock.Advance(TimeSpan.FromDays(1));
        await ReviewPlan();

        await _clinic.SweepEvaluations();
        await _clinic.Do(_care.Coordinator, _care.Contact());

        (await _clinic.Raw<string>("select string_agg(status, ' ') from proposal")).Should().Be("Expired");
    }

    [Fact]
    public async Task What_was_proposed_on_the_day_of_the_review_is_still_to_be_decided()
    {
        await ReviewPlan();

        (await _care.Count("proposal where status = 'Open'")).Should().Be(1);
    }

    [Fact]
    public async Task A_review_that_the_sweep_meets_first_lets_it_expire_too()
    {
        _clinic.Clock.Advance(TimeSpan.FromDays(1));
        await _clinic.Raw<int>("with reviewed as (update care_plan set reviewed_on = '2026-03-06' returning 1) select count(*)::int from reviewed");

        await _clinic.SweepEvaluations();

        (await _clinic.Raw<string>("select status from proposal")).Should().Be("Expired");
    }

    private async Task ReviewPlan()
    {
        var plan = await _clinic.Raw<Guid>("select id from care_plan");
        var version = await _clinic.Raw<int>("select version from care_plan");
        await _clinic.Do(_care.Gp, new ReviewPlan.Command(Guid.CreateVersion7(), _care.Patient, CarePlanId.Of(plan), version, null));
    }
}
