using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

public sealed class GoalsAndReviewTests(TestCluster cluster) : CareTests(cluster)
{
    private Planned _plan = null!;

    protected override async Task Begin()
    {
        _plan = await Planned.Begin(Care);
    }

    [Fact]
    public async Task The_last_rating_stands_beside_its_goal()
    {
        var goal = (await _plan.Read()).Goals.Single(x => !x.IsTarget);
        await Rate(goal.Id, 4);
        Clinic.Clock.Advance(TimeSpan.FromDays(3));
        await Rate(goal.Id, 6);

        (await _plan.Read()).Goals.Single(x => x.Id == goal.Id).Last.Should().Be(new PlanQuery.Rating(6, new DateOnly(2026, 3, 5)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public async Task A_rating_outside_0_to_10_is_invalid(int value)
    {
        var goal = (await _plan.Read()).Goals[0];

        (await Clinic.UseCases.Run(Care.Gp, new RateGoal.Command(Guid.CreateVersion7(), Care.Patient, goal.Id, value)))
            .Should().BeOfType<Outcome<Nothing>.Invalid>();
    }

    [Fact]
    public async Task A_goal_that_ended_leaves_the_plan_and_its_review_is_done()
    {
        await _plan.Publish(Care.Gp, "what-matters", 0, "Read to my son");
        var goal = (await _plan.Read()).Goals.Single(x => !x.IsTarget);
        var review = await Clinic.Raw<Guid>($"select follow_up_id from follow_up_reason where source = 'goal:{goal.Id.Value}'");

        await Clinic.Do(Care.Gp, new EndGoal.Command(Guid.CreateVersion7(), Care.Patient, goal.Id, goal.Version));

        (await _plan.Read()).Goals.Should().NotContain(x => x.Id == goal.Id);
        (await Care.StatusOf(FollowUpId.Of(review))).Should().Be("Done");
    }

    [Fact]
    public async Task A_goal_that_a_colleague_changed_meanwhile_is_not_overwritten()
    {
        var goal = (await _plan.Read()).Goals[0];
        await Clinic.Do(Care.Gp, new SetGoal.Command(Guid.CreateVersion7(), Care.Patient, goal.Id, goal.Version, "Carry two bags home", null, 7));

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, new EndGoal.Command(Guid.CreateVersion7(), Care.Patient, goal.Id, goal.Version));

        outcome.Should().BeOfType<Outcome<Nothing>.Conflict>().Which.Theirs.Should().Be("Carry two bags home");
    }

    [Fact]
    public async Task A_review_of_the_whole_plan_is_done_and_the_next_counts_from_it()
    {
        await _plan.Publish(Care.Gp, "what-matters", 0, "Read to my son");
        var letter = (await _plan.Read()).Letter!;
        var owed = FollowUpId.Of(await Clinic.Raw<Guid>($"select follow_up_id from follow_up_reason where source = 'plan:{letter.Id.Value}'"));
        Clinic.Clock.Advance(TimeSpan.FromDays(70));

        var next = await Clinic.Do(Care.Gp, new ReviewPlan.Command(Guid.CreateVersion7(), Care.Patient, letter.Id, letter.Version, null));

        next.Should().Be(new DateOnly(2026, 8, 3));
        (await Care.StatusOf(owed)).Should().Be("Done");
        var reviews = await Task.WhenAll((await Care.Open(FollowUpKind.Review)).Select(Care.DueOn));
        reviews.Should().Contain(next);
        (await _plan.Read()).Letter!.ReviewedOn.Should().Be(new DateOnly(2026, 5, 11));
    }

    [Fact]
    public async Task The_next_review_lies_ahead()
    {
        var letter = (await _plan.Read()).Letter!;

        var outcome = await Clinic.UseCases.Run(Care.Gp, new ReviewPlan.Command(
            Guid.CreateVersion7(), Care.Patient, letter.Id, letter.Version, new DateOnly(2026, 3, 2)));

        outcome.Should().BeOfType<Outcome<DateOnly>.Refused>().Which.Code.Should().Be("plan.review-date");
    }

    [Fact]
    public async Task Two_who_review_at_once_do_not_both()
    {
        var letter = (await _plan.Read()).Letter!;
        await Clinic.Do(Care.Gp, new ReviewPlan.Command(Guid.CreateVersion7(), Care.Patient, letter.Id, letter.Version, null));

        (await Clinic.UseCases.Run(Care.Psychologist, new ReviewPlan.Command(Guid.CreateVersion7(), Care.Patient, letter.Id, letter.Version, null)))
            .Should().BeOfType<Outcome<DateOnly>.Conflict>();
    }

    private Task<Nothing> Rate(GoalId goal, int value) => Clinic.Do(Care.Coordinator, new RateGoal.Command(Guid.CreateVersion7(), Care.Patient, goal, value));
}
