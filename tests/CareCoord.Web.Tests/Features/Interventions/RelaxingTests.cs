using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class RelaxingTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Muscle_relaxation_is_not_given_before_somebody_asked_what_to_leave_out()
    {
        var outcome = await Clinic.UseCases.Run(Care.Psychologist, Care.Muscles() with { Setup = Answers.None });

        outcome.Should().BeOfType<Outcome<InterventionId>.Invalid>().Which.Errors.Should().ContainSingle().Which.Field.Should().Be("Setup.skip");
    }

    [Fact]
    public async Task What_is_left_out_is_in_sight_where_the_practice_is()
    {
        await Clinic.Do(Care.Psychologist, Care.Muscles());

        var doing = await Clinic.Ask(Care.Coordinator, new DoingQuery.Request(Care.Patient));

        doing.Running.Single().LeftOut.Should().Be("Leave out: jaw and mouth, neck and throat.");
        doing.Running.Single().Dose.Should().StartWith("25 minutes, once a day, 6 days a week");
    }

    [Fact]
    public async Task A_muscle_that_is_left_out_is_neither_asked_about_nor_recorded()
    {
        var muscles = await Clinic.Do(Care.Psychologist, Care.Muscles());

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.MusclePractice(muscles, group: "jaw"));

        outcome.Should().BeOfType<Outcome<EntryId>.Refused>().Which.Why.Should().Be("Left out of this practice: jaw and mouth, neck and throat. Take it off the record.");
        (await Care.Count("entry")).Should().Be(0, "neither form is kept when one cannot be");
    }

    [Fact]
    public async Task A_good_week_proposes_the_next_stage_and_the_decision_brings_its_own_minutes()
    {
        var muscles = await Clinic.Do(Care.Psychologist, Care.Muscles());
        await PractiseDays(muscles, 8);

        (await Clinic.Raw<string>("select say from proposal where status = 'Open'")).Should().Be("On to: Seven groups, 15 minutes.");
        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true));

        (await Clinic.Raw<string>("select concat_ws(' ', stage, dose_minutes::int) from intervention")).Should().Be("groups-7 15");
        (await Care.Count("proposal where status = 'Open'")).Should().Be(0, "the week that earned one stage does not earn the next");
    }

    [Fact]
    public async Task Back_by_a_stage_is_open_to_the_person_at_once()
    {
        var muscles = await Clinic.Do(Care.Psychologist, Care.Muscles());
        await PractiseDays(muscles, 8);
        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true));

        await Clinic.Do(Care.Coordinator, new StepBack.Command(Guid.CreateVersion7(), Care.Patient, muscles, MoveKind.Back, ""));

        (await Clinic.Raw<string>("select concat_ws(' ', stage, dose_minutes::int) from intervention")).Should().Be("groups-16 25");
    }

    [Fact]
    public async Task More_uneasy_afterwards_twice_holds_it_asks_for_a_call_and_proposes_a_rest()
    {
        var muscles = await Clinic.Do(Care.Psychologist, Care.Muscles());

        await PractiseDays(muscles, 8, before: 3, after: 5);

        (await Clinic.Raw<string>("select rule from hold where lifted_at is null")).Should().Be("relaxation-anxiety");
        (await Clinic.Raw<string>("select kind from proposal where status = 'Open'")).Should().Be("Pause", "the next stage is held");
        (await Care.Count("follow_up_reason where source = 'rule:relaxation-anxiety'")).Should().Be(1);
    }

    [Fact]
    public async Task Imagery_is_not_given_before_it_is_written_what_brings_the_person_back_and_where_it_is_calm()
    {
        var outcome = await Clinic.UseCases.Run(Care.Psychologist, Care.Imagery());

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Why.Should().Contain("What brings me back").And.Contain("My calm places");
    }

    [Fact]
    public async Task With_both_cards_imagery_is_given_and_shows_them()
    {
        await Clinic.Do(Care.Psychologist, Care.Grounding());
        await Clinic.Do(Care.Psychologist, Care.Places());

        await Clinic.Do(Care.Psychologist, Care.Imagery());

        var imagery = (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single();
        imagery.Cards.Select(x => x.Title).Should().Equal("What brings me back", "My calm places");
    }

    [Fact]
    public async Task A_card_in_error_does_not_count()
    {
        var grounding = await Clinic.Do(Care.Psychologist, Care.Grounding());
        await Clinic.Do(Care.Psychologist, Care.Places());
        await Clinic.Do(Care.Psychologist, new VoidEntry.Command(Guid.CreateVersion7(), Care.Patient, grounding, "another person's"));

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, Care.Imagery());

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>();
    }

    private async Task PractiseDays(InterventionId muscles, int days, int before = 6, int after = 4)
    {
        for (var day = 0; day < days; day++)
        {
            Clinic.Clock.Advance(TimeSpan.FromDays(1));
            await Clinic.Do(Care.Coordinator, Care.MusclePractice(muscles, before, after));
        }
    }
}
