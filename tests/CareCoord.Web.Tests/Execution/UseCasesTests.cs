using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Execution;

public sealed class UseCasesTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private Session _coordinator = null!;
    private Session _gp = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _coordinator = await _clinic.Hire(Role.Coordinator, Discipline.Coordination, "Ana Duarte");
        _gp = await _clinic.Hire(Role.Clinician, Discipline.PrimaryCare, "Dr Okoye");
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_refused_operation_leaves_nothing()
    {
        var (first, second) = (await _clinic.Register(), await _clinic.Register());
        await _clinic.Do(_coordinator, _clinic.IntoCare(_coordinator, _gp, second));

        var outcome = await _clinic.UseCases.Run(_coordinator, _clinic.IntoCare(_coordinator, _gp, first, second));

        outcome.Should().BeOfType<Outcome<IReadOnlyList<Domain.Episodes.EpisodeId>>.Refused>().Which.Code.Should().Be("episode.open");
        (await _clinic.Raw<long>("select count(*) from episode")).Should().Be(1);
        (await _clinic.Raw<long>("select count(*) from goal")).Should().Be(1);
        (await _clinic.Raw<long>($"select count(*) from audit.entry where patient_id = '{first.Value}' and table_name = 'goal'")).Should().Be(0);
    }

    [Fact]
    public async Task A_repeated_command_returns_the_first_answer_and_changes_nothing()
    {
        var command = new RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), _clinic.Team);

        var first = await _clinic.Do(_coordinator, command);
        var second = await _clinic.Do(_coordinator, command);

        second.Should().Be(first);
        (await _clinic.Raw<long>("select count(*) from patient")).Should().Be(1);
    }

    [Fact]
    public async Task A_repeated_command_with_other_content_is_refused()
    {
        var command = new RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), _clinic.Team);
        await _clinic.Do(_coordinator, command);

        var outcome = await _clinic.UseCases.Run(_coordinator, command with { Fields = People.Fields(family: "Somebody Else") });

        outcome.Should().BeOfType<Outcome<PatientId>.Refused>().Which.Code.Should().Be("command.reused");
    }

    [Fact]
    public async Task A_command_repeated_by_somebody_else_is_refused()
    {
        var command = new RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), _clinic.Team);
        await _clinic.Do(_coordinator, command);

        var outcome = await _clinic.UseCases.Run(_gp, command);

        outcome.Should().BeOfType<Outcome<PatientId>.Refused>().Which.Code.Should().Be("command.reused");
    }

    [Fact]
    public async Task The_security_context_is_gone_after_the_operation()
    {
        var single = new Data.DatabaseLogins(new NpgsqlConnectionStringBuilder(_clinic.Logins.Configured) { MaxPoolSize = 1 }.ConnectionString);
        await using var database = new CareDatabase(single);
        var useCases = new UseCases(database, _clinic.Services, _clinic.Clock);
        await useCases.Run(_coordinator, new RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), _clinic.Team));

        await using var command = database.App.CreateCommand("select coalesce(current_setting('app.org', true), '') || coalesce(current_setting('app.user', true), '')");
        var left = (string)(await command.ExecuteScalarAsync())!;
        await using var rows = database.App.CreateCommand("select count(*) from patient");

        left.Should().BeEmpty();
        (await rows.ExecuteScalarAsync()).Should().Be(0L);
    }

    [Fact]
    public async Task Invalid_fields_come_back_as_values_beside_their_names()
    {
        var outcome = await _clinic.UseCases.Run(_coordinator, new RegisterPatient.Command(
            Guid.CreateVersion7(), People.Fields(family: " ", given: "a\u0000b", born: new DateOnly(1640, 1, 1)), _clinic.Team));

        var errors = outcome.Should().BeOfType<Outcome<PatientId>.Invalid>().Which.Errors;
        errors.Should().Contain(x => x.Field == "Fields.FamilyName" && x.Message == "This must not be empty.");
        errors.Select(x => x.Field).Should().Contain(["Fields.GivenNames", "Fields.BirthDate"]);
    }

    [Fact]
    public async Task A_change_based_on_an_older_version_is_a_conflict_and_shows_what_stands()
    {
        var patient = await _clinic.Register();
        await _clinic.Do(_coordinator, new EditPatient.Command(Guid.CreateVersion7(), patient, 0, People.Fields(given: "Babatunde")));

        var outcome = await _clinic.UseCases.Run(_gp, new EditPatient.Command(Guid.CreateVersion7(), patient, 0, People.Fields(given: "T.")));

        outcome.Should().BeOfType<Outcome<Nothing>.Conflict>().Which.Theirs.Should().BeOfType<PatientDetails>().Which.GivenNames.Should().Be("Babatunde");
    }

    [Fact]
    public async Task A_person_of_another_organisation_does_not_exist()
    {
        await using var elsewhere = await Clinic.Open(cluster);
        var patient = await elsewhere.Register();

        var outcome = await _clinic.UseCases.Run(_coordinator, _clinic.IntoCare(_coordinator, _gp, patient));

        outcome.Words.Should().Be("There is no such person here. Search for the name.");
    }

    [Fact]
    public async Task Somebody_whose_membership_has_ended_is_refused()
    {
        await _clinic.Raw<object>($"update staff set is_active = false where id = '{_coordinator.Staff!.Value.Value}' returning id");

        var outcome = await _clinic.UseCases.Ask(_coordinator, new SearchQuery.Request("Oye"));

        outcome.Words.Should().StartWith("Your membership here has ended.");
    }

    [Fact]
    public async Task Every_write_is_audited_with_who_what_and_whom()
    {
        var patient = await _clinic.Register();
        var command = _clinic.IntoCare(_coordinator, _gp, patient);

        await _clinic.Do(_coordinator, command);

        (await _clinic.Raw<long>($"""
            select count(distinct table_name) from audit.entry
            where patient_id = '{patient.Value}' and command_id = '{command.CommandId}' and user_id = '{_coordinator.User!.Value.Value}'
              and table_name in ('episode', 'goal', 'goal_rating', 'consent', 'care_team_member') and after is not null
            """)).Should().Be(5);
    }
}
