using CareCoord.Domain.Interventions;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class DoingQueryTests(TestCluster cluster) : CareTests(cluster)
{
    private InterventionId _breathing;

    protected override async Task Begin()
    {
        _breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
    }

    [Fact]
    public async Task What_is_practised_how_much_and_how_it_goes_is_said_in_words()
    {
        await Care.PractiseSixOfSeven(_breathing);

        var view = (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single();

        view.Dose.Should().Be("5 minutes, twice a day, every day, at 08:00 and 20:00. Up to 20 minutes.");
        view.Done.Should().StartWith("Done: 88 % of what was planned in the last week");
        view.Recorded.Should().HaveCount(5);
        view.Owner.Should().Be("Lee Brandt");
    }

    [Fact]
    public async Task Why_nothing_is_proposed_yet_stands_beside_it()
    {
        await Clinic.Do(Care.Coordinator, Care.Practice(_breathing));

        var view = (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single();

        view.NotYet.Should().ContainSingle().Which.Should().StartWith("Longer practice: nobody can tell yet: 1 of 7 practices");
    }

    [Fact]
    public async Task What_runs_is_not_offered_again_and_a_coordinator_gives_nothing()
    {
        var doing = await Clinic.Ask(Care.Coordinator, new DoingQuery.Request(Care.Patient));

        doing.CanBeGiven.Should().Equal("graded-activity", "guided-imagery", "planned-visits", "progressive-muscle-relaxation");
        doing.MayGive.Should().BeFalse();
    }

    [Fact]
    public async Task What_was_stopped_is_kept_with_its_reason()
    {
        await Clinic.Do(Care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), Care.Patient, _breathing, "found something that suits better"));

        (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Ended.Single().Why.Should().Be("found something that suits better");
    }

    [Fact]
    public async Task A_decision_is_shown_with_what_it_looked_at_and_can_be_copied()
    {
        await Care.PractiseSixOfSeven(_breathing);
        var waiting = (await Clinic.Ask(Care.Psychologist, new DecisionsQuery.Request(Care.Patient))).Waiting.Single();
        await Clinic.Do(Care.Psychologist, Care.Decide(waiting.Id, accept: true));

        var decided = (await Clinic.Ask(Care.Gp, new DecisionsQuery.Request(Care.Patient))).Decided.Single();

        waiting.MayDecide.Should().BeTrue();
        waiting.Seen.Should().Contain("5-Mar change in distress: -2");
        decided.Became.Should().Be("Accepted by Lee Brandt");
        decided.Copy.Should().Contain("Proposed: From 5 to 7 minutes.").And.Contain("Rule: paced-breathing, version 1").And.Contain("The person: agrees");
    }

    [Fact]
    public async Task A_copied_decision_names_the_person_with_birth_date_and_number()
    {
        var fields = People.Fields() with { Identifiers = [new IdentifierField("", "MRN", "704 218 993")] };
        await Clinic.Do(Care.Coordinator, new EditPatient.Command(Guid.CreateVersion7(), Care.Patient, 0, fields));
        await Care.PractiseSixOfSeven(_breathing);

        var waiting = (await Clinic.Ask(Care.Gp, new DecisionsQuery.Request(Care.Patient))).Waiting.Single();

        waiting.Copy.Should().Contain("Person: OYELARAN, Tunde · born 14-Jul-1969 · MRN 704 218 993");
    }

    [Fact]
    public async Task Somebody_outside_the_care_team_sees_nothing_of_it()
    {
        var outsider = await Clinic.HireOutsider(Domain.Teams.Role.Clinician, Domain.Teams.Discipline.Psychology);

        (await Clinic.UseCases.Ask(outsider, new DoingQuery.Request(Care.Patient))).Should().BeOfType<Outcome<DoingQuery.Doing>.Refused>();
    }
}
