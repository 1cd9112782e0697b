using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Episodes;

public sealed class EndCareTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task The_end_of_care_ends_what_is_owed_practised_and_proposed()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Care.PractiseSixOfSeven(breathing);
        await Care.Proposed();
        await Clinic.Do(Care.Psychologist, new HoldProgress.Command(Guid.CreateVersion7(), Care.Patient, breathing, "asks for a rest"));

        await Clinic.Do(Care.Gp, End());

        (await Care.Count("follow_up where status = 'Open'")).Should().Be(0);
        (await Care.Count("intervention where status <> 'Stopped'")).Should().Be(0);
        (await Care.Count("proposal where status = 'Open'")).Should().Be(0);
        (await Care.Count("hold where lifted_at is null")).Should().Be(0);
        (await Care.Count("firing where ended_at is null")).Should().Be(0);
        (await Care.Count("care_team_member where until is null")).Should().Be(0);
        (await Care.Count("attention")).Should().Be(0, "nobody is asked to look at somebody who is not in care");
        (await Care.Count("worklist")).Should().Be(0);
    }

    [Fact]
    public async Task Why_care_ended_who_ended_it_and_when_stand_on_the_timeline_and_the_banner()
    {
        await Clinic.Do(Care.Gp, Care.Contact());
        await Clinic.Do(Care.Gp, End());

        var last = (await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, TimelineKind.Everything, null))).Lines[0];
        (last.What, last.Said, last.Who).Should().Be(("Care ended", "goals met, and no wish for more", "Dr Okoye"));
        var banner = await Clinic.Ask(Care.Gp, new BannerQuery.Request(Care.Patient));
        (banner.Phase, banner.CareEndedOn).Should().Be((null, Monday));
    }

    [Fact]
    public async Task The_plan_of_ended_care_says_what_was_published_and_promises_no_review()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");

        await Clinic.Do(Care.Gp, End());

        var last = await plan.Read();
        Clinic.Content.PlanSections.Select(x => x.Code).Where(last.Says).Should().BeEquivalentTo("goals", "doing", "agreed-with");
    }

    [Fact]
    public async Task The_record_closes_to_the_care_team_and_stands_in_the_register_of_the_team_that_cared()
    {
        var visiting = await Clinic.HireOutsider(Role.Clinician, Discipline.SocialWork);
        await Clinic.Do(Care.Gp, new AddToCareTeam.Command(Guid.CreateVersion7(), Care.Patient, visiting.Staff, null));

        await Clinic.Do(Care.Gp, End());

        (await Clinic.UseCases.Ask(visiting, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
        (await Clinic.Ask(Care.Psychologist, new RegisterQuery.Request(null))).Should().ContainSingle().Which.Id.Should().Be(Care.Patient);
        (await Clinic.UseCases.Run(Care.Gp, Care.Contact())).Should().NotBeOfType<Outcome<Domain.Contacts.ContactId>.Done>();
    }

    [Fact]
    public async Task The_register_and_the_search_tell_apart_whose_care_ended_from_whoever_was_never_in_care()
    {
        await Clinic.Register(People.Fields("Abara", "Rosa", new DateOnly(1980, 12, 1)));
        var desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        await Clinic.Do(Care.Gp, End());

        var rows = await Clinic.Ask(Care.Gp, new RegisterQuery.Request(null));
        rows.Single(x => x.Id == Care.Patient).CareEndedOn.Should().Be(Monday);
        var ended = rows.Single(x => x.Id == Care.Patient).FamilyName;
        rows.Single(x => x.FamilyName == "Abara").CareEndedOn.Should().BeNull();
        (await Clinic.Ask(desk, new SearchQuery.Request(ended))).Should().ContainSingle().Which.CareEnded.Should().BeTrue();
        (await Clinic.Ask(desk, new SearchQuery.Request("Abara"))).Should().ContainSingle().Which.CareEnded.Should().BeFalse();
    }

    [Fact]
    public async Task When_no_team_cared_to_the_end_the_last_one_that_did_keeps_the_person()
    {
        var elsewhere = await Clinic.Do(Clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, "Team B", Clinic.Site));
        await Clinic.Raw<long>($"with moved as (update patient set registered_for = '{elsewhere.Value}' where id = '{Care.Patient.Value}' returning 1) select count(*) from moved");
        var team = (await Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient))).Members.Single(x => x.Team is not null);
        await Clinic.Do(Care.Gp, new EndOnCareTeam.Command(Guid.CreateVersion7(), Care.Patient, team.Id, "the GP goes on alone"));

        await Clinic.Do(Care.Gp, End());

        (await Clinic.Ask(Care.Gp, new RegisterQuery.Request(null))).Should().ContainSingle();
    }

    [Fact]
    public async Task A_person_from_another_teams_register_goes_to_the_one_that_cared()
    {
        var elsewhere = await Clinic.Do(Clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, "Team B", Clinic.Site));
        await Clinic.Raw<long>($"with moved as (update patient set registered_for = '{elsewhere.Value}' where id = '{Care.Patient.Value}' returning 1) select count(*) from moved");

        await Clinic.Do(Care.Gp, End());

        (await Clinic.Ask(Care.Psychologist, new RegisterQuery.Request(null))).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_promised_falls_only_when_the_person_knows()
    {
        await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "about the blood count", Care.Gp.Staff!.Value, Monday.AddDays(3), null)
        { TellBy = new TimeOnly(12, 0) });

        (await Clinic.UseCases.Run(Care.Gp, End())).Should().BeOfType<Outcome<Nothing>.Conflict>("nothing falls that nobody saw");
        var lost = (await Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient))).EndsWithCare.Should().ContainSingle().Subject;
        lost.IsTold.Should().BeTrue();
        var end = End() with { Seen = [lost.Id] };
        (await Clinic.UseCases.Run(Care.Gp, end)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.told");

        await Clinic.Do(Care.Gp, end with { PersonKnows = true });
        (await Care.Count("follow_up where promised_for is not null and lifted_at is not null")).Should().Be(1);
    }

    [Fact]
    public async Task What_planning_made_goes_as_quietly_as_it_came()
    {
        await Clinic.Do(Care.Gp, End());

        (await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, TimelineKind.Everything, null))).Lines.Should().NotContain(x => x.What.StartsWith("Withdrawn"));
    }

    [Fact]
    public async Task Care_does_not_end_under_an_open_safety_flag()
    {
        await Clinic.Do(Care.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "has stopped eating"));

        (await Clinic.UseCases.Run(Care.Gp, End())).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.end-safety");
        (await Care.Count("follow_up where status = 'Open'")).Should().BeGreaterThan(0, "a refusal changes nothing");
    }

    [Fact]
    public async Task Care_does_not_end_before_a_safety_check_that_is_owed()
    {
        var flag = await Clinic.Do(Care.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "has stopped eating"));
        await Clinic.Do(Care.Gp, new ClearSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, flag, "eats again", Monday.AddDays(7)));

        (await Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient))).EndsWithCare.Should().BeEmpty("it does not end with care");
        (await Clinic.UseCases.Run(Care.Gp, End())).Should().BeOfType<Outcome<Nothing>.Refused>()
            .Which.Why.Should().Be("A safety check is owed by 9-Mar. It is done before care ends.");
    }

    [Fact]
    public async Task Whoever_neither_leads_nor_coordinates_does_not_end_care()
    {
        var facilitator = await Clinic.Hire(Role.Facilitator, Discipline.Coordination);

        (await Clinic.UseCases.Run(facilitator, End())).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task Nobody_ends_care_without_a_reason_or_over_a_colleagues_change()
    {
        (await Clinic.UseCases.Run(Care.Gp, End() with { Reason = " " })).Should().BeOfType<Outcome<Nothing>.Invalid>();

        await Clinic.Do(Care.Psychologist, new ChooseInterval.Command(Guid.CreateVersion7(), Care.Patient, 0, 7));
        (await Clinic.UseCases.Run(Care.Gp, End())).Should().BeOfType<Outcome<Nothing>.Conflict>();
    }

    private EndCare.Command End() => new(Guid.CreateVersion7(), Care.Patient, 0, "goals met, and no wish for more");
}
