using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class RelaxingTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Muscle_relaxation_is_not_given_before_somebody_asked_what_to_leave_out()
    {
        var outcome = await _clinic.UseCases.Run(_care.Psychologist, _care.Muscles() with { Setup = Answers.None });

        outcome.Should().BeOfType<Outcome<InterventionId>.Invalid>().Which.Errors.Should().ContainSingle().Which.Field.Should().Be("Setup.skip");
    }

    [Fact]
    public async Task What_is_left_out_is_in_sight_where_the_practice_is()
    {
        await _clinic.Do(_care.Psychologist, _care.Muscles());

        var doing = await _clinic.Ask(_care.Coordinator, new DoingQuery.Request(_care.Patient));

        doing.Running.Single().LeftOut.Should().Be("Leave out: jaw and mouth, neck and throat.");
        doing.Running.Single().Dose.Should().StartWith("25 minutes, once a day, 6 days a week");
    }

    [Fact]
    public async Task A_muscle_that_is_left_out_is_neither_asked_about_nor_recorded()
    {
        var muscles = await _clinic.Do(_care.Psychologist, _care.Muscles());

        var outcome = await _clinic.UseCases.Run(_care.Coordinator, _care.MusclePractice(muscles, group: "jaw"));

        outcome.Should().BeOfType<Outcome<EntryId>.Refused>().Which.Code.Should().Be("practice.left-out");
        (await _care.Count("entry")).Should().Be(0, "neither form is kept when one cannot be");
    }

    [Fact]
    public async Task A_good_week_proposes_the_next_stage_and_the_decision_brings_its_own_minutes()
    {
        var muscles = await _clinic.Do(_care.Psychologist, _care.Muscles());
        await PractiseDays(muscles, 8);

        (await _clinic.Raw<string>("select say from proposal where status = 'Open'")).Should().Be("On to: Seven groups, 15 minutes.");
        await _clinic.Do(_care.Psychologist, _care.Decide(await _care.Proposed(), accept: true));

        (await _clinic.Raw<string>("select concat_ws(' ', stage, dose_minutes::int) from intervention")).Should().Be("groups-7 15");
        (await _care.Count("proposal where status = 'Open'")).Should().Be(0, "the week that earned one stage does not earn the next");
    }

    [Fact]
    public async Task Back_by_a_stage_is_open_to_the_person_at_once()
    {
        var muscles = await _clinic.Do(_care.Psychologist, _care.Muscles());
        await PractiseDays(muscles, 8);
        await _clinic.Do(_care.Psychologist, _care.Decide(await _care.Proposed(), accept: true));

        await _clinic.Do(_care.Coordinator, new StepBack.Command(Guid.CreateVersion7(), _care.Patient, muscles, MoveKind.Back, ""));

        (await _clinic.Raw<string>("select concat_ws(' ', stage, dose_minutes::int) from intervention")).Should().Be("groups-16 25");
    }

    [Fact]
    public async Task More_uneasy_afterwards_twice_holds_it_asks_for_a_call_and_proposes_a_rest()
    {
        var muscles = await _clinic.Do(_care.Psychologist, _care.Muscles());

        await PractiseDays(muscles, 8, before: 3, after: 5);

        (await _clinic.Raw<string>("select rule from hold where lifted_at is null")).Should().Be("relaxation-anxiety");
        (await _clinic.Raw<string>("select kind from proposal where status = 'Open'")).Should().Be("Pause", "the next stage is held");
        (await _care.Count("follow_up_reason where source = 'rule:relaxation-anxiety'")).Should().Be(1);
    }

    [Fact]
    public async Task Imagery_is_not_given_before_it_is_written_what_brings_the_person_back_and_where_it_is_calm()
    {
        var outcome = await _clinic.UseCases.Run(_care.Psychologist, _care.Imagery());

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Why.Should().Contain("What brings me back").And.Contain("My calm places");
    }

    [Fact]
    public async Task With_both_cards_imagery_is_given_and_shows_them()
    {
        await _clinic.Do(_care.Psychologist, _care.Grounding());
        await _clinic.Do(_care.Psychologist, _care.Places());

        await _clinic.Do(_care.Psychologist, _care.Imagery());

        var imagery = (await _clinic.Ask(_care.Gp, new DoingQuery.Request(_care.Patient))).Running.Single();
        imagery.Cards.Select(x => x.Title).Should().Equal("What brings me back", "My calm places");
    }

    [Fact]
    public async Task A_card_in_error_does_not_count()
    {
        var grounding = await _clinic.Do(_care.Psychologist, _care.Grounding());
        await _clinic.Do(_care.Psychologist, _care.Places());
        await _clinic.Do(_care.Psychologist, new VoidEntry.Command(Guid.CreateVersion7(), _care.Patient, grounding, "another person's"));

        var outcome = await _clinic.UseCases.Run(_care.Psychologist, _care.Imagery());

        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>();
    }

    private async Task PractiseDays(InterventionId muscles, int days, int before = 6, int after = 4)
    {
        for (var day = 0; day < days; day++)
        {
            _clinic.Clock.Advance(TimeSpan.FromDays(1));
            await _clinic.Do(_care.Coordinator, _care.MusclePractice(muscles, before, after));
        }
    }
}
