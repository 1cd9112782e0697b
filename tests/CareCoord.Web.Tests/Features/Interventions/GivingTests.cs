using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Safety;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class GivingTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Graded_activity_is_refused_where_exertion_makes_worse_and_says_what_to_do()
    {
        var outcome = await Clinic.UseCases.Run(Care.Specialist, Care.Activity(worse: "yes"));

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Why.Should().Contain("Speak about pacing instead.");
        (await Care.Count("intervention")).Should().Be(0);
    }

    [Fact]
    public async Task Graded_activity_is_not_started_before_worsening_was_asked_about()
    {
        var outcome = await Clinic.UseCases.Run(Care.Specialist, Care.Activity(worse: null));

        outcome.Should().BeOfType<Outcome<InterventionId>.Invalid>().Which.Errors.Should().Contain(x => x.Field == "Setup.pem");
    }

    [Fact]
    public async Task A_plain_no_lets_it_begin_with_whoever_answers_for_its_discipline()
    {
        await Clinic.Do(Care.Specialist, Care.Activity());

        (await Clinic.Raw<string>("select concat_ws(' ', protocol, stage, dose_minutes::int, status) from intervention")).Should().Be("graded-activity education 10 Running");
        (await Clinic.Raw<Guid>("select owner_id from intervention")).Should().Be(Care.Specialist.Staff!.Value.Value);
    }

    [Fact]
    public async Task What_runs_already_is_not_given_twice()
    {
        await Clinic.Do(Care.Psychologist, Care.Breathing());

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, Care.Breathing());

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Why.Should().StartWith("It is given already");
    }

    [Fact]
    public async Task What_there_is_to_think_of_is_said_first_and_then_left_to_the_clinician()
    {
        await Clinic.Do(Care.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "said that nothing has any point"));

        var warned = await Clinic.UseCases.Run(Care.Specialist, Care.Activity());
        var knowing = await Clinic.UseCases.Run(Care.Specialist, Care.Activity() with { Knowing = true });

        warned.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Code.Should().Be(GiveProtocol.Warned);
        knowing.Should().BeOfType<Outcome<InterventionId>.Done>();
    }

    [Fact]
    public async Task A_rhythm_outside_its_range_is_said_beside_the_item()
    {
        var command = Care.Breathing();

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, command with { Setup = command.Setup.Without("exhale"), Slots = [new(8, 0), new(8, 0)] });

        outcome.Should().BeOfType<Outcome<InterventionId>.Invalid>().Which.Errors.Select(x => x.Field).Should().BeEquivalentTo("Setup.exhale", "Slots");
    }

    [Fact]
    public async Task A_coordinator_gives_no_practice()
    {
        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.Breathing());

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task Three_disciplines_owe_a_check_in_and_two_of_them_merge()
    {
        await Clinic.Do(Care.Gp, Care.Visits());
        await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Specialist, Care.Activity());

        var disciplines = await Clinic.Raw<string>("""
            select string_agg(distinct r.discipline, ' ' order by r.discipline) from follow_up_reason r
            where r.kind = 'CheckIn' and r.source like 'intervention:%' and r.due_on = '2026-03-16' and r.released_on is null
            """);
        var meetings = await Clinic.Raw<long>("select count(distinct follow_up_id) from follow_up_reason where kind = 'CheckIn' and source like 'intervention:%' and released_on is null");

        disciplines.Should().Be("PrimaryCare Psychology Specialty");
        meetings.Should().Be(2, "a call and a video call stay apart, and what fits any channel joins one of them");
    }

    [Fact]
    public async Task A_visit_is_owed_at_the_interval_of_the_stage()
    {
        await Clinic.Do(Care.Gp, Care.Visits());

        (await Care.DueOn((await Care.Open(FollowUpKind.Session)).Single())).Should().Be(new DateOnly(2026, 3, 30));
    }
}
