using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Audit;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareCoord.Web.Tests.Execution.Bell;

/// <summary>What is committed on one node is heard on every node, and nothing else is.</summary>
public sealed class BellTests(TestCluster cluster) : CareTests(cluster)
{
    private NodeBell Bell => Clinic.Services.GetRequiredService<NodeBell>();

    protected override async Task Begin()
    {
        Bell.Take();
    }

    [Fact]
    public async Task A_commit_rings_about_the_person_and_whoever_has_them_on_a_list()
    {
        var command = Care.Contact();

        await Clinic.Do(Care.Gp, command);

        var ring = Ring.Read(Bell.Take()!).Should().ContainSingle().Which;
        (ring.Organisation, ring.Command).Should().Be((Clinic.Organisation, command.CommandId));
        ring.Subjects.Should().Contain([Care.Patient.Value, Care.Coordinator.Staff!.Value.Value, Clinic.Team.Value]);
    }

    [Fact]
    public async Task What_is_refused_invalid_or_only_read_rings_nothing()
    {
        var reused = Care.Contact();
        await Clinic.UseCases.Run(Care.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), Care.Patient, Domain.FollowUps.FollowUpId.Of(Guid.CreateVersion7())));
        await Clinic.UseCases.Run(Care.Gp, reused with { Minutes = -1 });
        await Clinic.UseCases.Ask(Care.Gp, new PersonQuery.Request(Care.Patient));

        Bell.Take().Should().BeNull();
    }

    [Fact]
    public async Task A_draft_rings_nothing_and_its_publication_does()
    {
        var plan = await Planned.Begin(Care);
        Bell.Take();

        await plan.Save(Care.Gp, "problems", 0, "Rest helps.");
        Bell.Take().Should().BeNull();

        await plan.Publish(Care.Gp, "problems", 0, "Rest helps.");
        Ring.Read(Bell.Take()!).Single().Concerns([Care.Patient.Value]).Should().BeTrue();
    }

    [Fact]
    public async Task A_command_that_is_sent_again_rings_again_for_its_answer_may_have_been_lost_before_the_bell()
    {
        var command = Care.Contact();
        await Clinic.Do(Care.Gp, command);
        Bell.Take();

        await Clinic.Do(Care.Gp, command);

        Ring.Read(Bell.Take()!).Single().Subjects.Should().Equal(Care.Patient.Value);
    }

    [Fact]
    public async Task A_huddle_rings_by_its_own_id_and_staff_and_places_by_the_organisations()
    {
        var meeting = await Meeting.Start(Care);
        Ring.Read(Bell.Take()!).Single().Subjects.Should().Contain([meeting.Id.Value, Clinic.Team.Value, Care.Patient.Value]);

        await Clinic.Do(Clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, "Team B", Clinic.Site));
        Ring.Read(Bell.Take()!).Single().Subjects.Should().Equal(Clinic.Organisation.Value);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_hear_each_other()
    {
        await using var other = await Hearing.Begin(Clinic);
        await using var same = await Hearing.Begin(Clinic);

        await Clinic.Do(Care.Gp, Care.Contact());
        await Tell();

        (await other.Next()).Concerns([Care.Patient.Value]).Should().BeTrue();
        (await same.Next()).Concerns([Care.Patient.Value]).Should().BeTrue();
    }

    [Fact]
    public async Task An_organisation_never_hears_another()
    {
        var elsewhere = OrganisationId.Of(Guid.CreateVersion7());
        await using var there = await Hearing.Begin(Clinic, elsewhere);
        await Clinic.Do(Care.Gp, Care.Contact());
        await Tell();

        await Clinic.Do(Session.System(elsewhere), new FoundOrganisation.Command(
            Guid.CreateVersion7(), elsewhere, "Elsewhere", "Hill Street", "Europe/Lisbon", "Team E", UserId.Of(Guid.CreateVersion7()), "Eve Admin"));
        await Tell();

        (await there.Next()).Organisation.Should().Be(elsewhere, "what happened before it in the other organisation was not heard here");
    }

    [Fact]
    public async Task When_the_listening_connection_is_lost_everybody_looks_again_as_soon_as_there_is_another()
    {
        await using var hearing = await Hearing.Begin(Clinic);

        (await Clinic.Raw<long>("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'carecoord bell' and datname = current_database()")).Should().Be(1);

        (await hearing.Next()).Should().Be(Ring.Everything);
        await Clinic.Do(Care.Gp, Care.Contact());
        await Tell();
        (await hearing.Next()).Concerns([Care.Patient.Value]).Should().BeTrue();
    }

    [Fact]
    public async Task Whether_a_person_has_changed_can_be_asked_without_it_being_a_look()
    {
        var nobodyAsked = await Looks();
        (await Changed(Care.Gp)).Should().BeTrue("the person came into care a moment ago");
        await Clinic.Raw<int>("with old as (update audit.entry set at = at - interval '1 hour') select 0");
        (await Changed(Care.Gp)).Should().BeFalse();

        await Clinic.Do(Care.Gp, Care.Contact());

        (await Changed(Care.Gp)).Should().BeTrue();
        (await Looks()).Should().Be(nobodyAsked);
    }

    [Fact]
    public async Task Whoever_lost_access_is_told_to_look_and_is_then_refused()
    {
        var outsider = await Clinic.HireOutsider(Role.Clinician, Discipline.Psychology);
        await Clinic.Raw<int>("with old as (update audit.entry set at = at - interval '1 hour') select 0");

        (await Changed(outsider)).Should().BeTrue();
        (await Clinic.UseCases.Ask(outsider, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
    }

    private Task<bool> Changed(Session reader) => Clinic.Ask(reader, new ChangedQuery.Request(Care.Patient, TimeSpan.FromSeconds(65)));

    private Task<long> Looks() => Clinic.Raw<long>("select count(*) from audit.entry where operation = 'READ'");

    private async Task Tell() =>
        (await new BellRinger(Bell, Clinic.Services.GetRequiredService<CareDatabase>(), TimeProvider.System, NullLogger<BellRinger>.Instance).Tell(CancellationToken.None)).Should().BeTrue();
}
