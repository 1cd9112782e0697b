using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Web.Tests.Execution;

/// <summary>
/// A contact recorded and a follow-up ticked off, each looked at alone, leave the other agreed date standing, so neither plans anything. Only because the
/// person is locked does the second one see that nothing is left.
/// </summary>
public sealed class RaceTests(TestCluster cluster) : IAsyncLifetime
{
    private const int People = 20;
    private const int Waves = 15;

    private Clinic _clinic = null!;
    private Session _ana = null!;
    private Session _rui = null!;
    private UseCases _racing = null!;
    private NpgsqlDataSource _database = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _ana = await _clinic.Hire(Role.Coordinator, Discipline.Coordination, "Ana Duarte");
        _rui = await _clinic.Hire(Role.Coordinator, Discipline.Coordination, "Rui Prado");
        _racing = new UseCases(_clinic.Services.GetRequiredService<CareDatabase>(), _clinic.Services, new StandingClock(_clinic.Clock));
        _database = NpgsqlDataSource.Create(_clinic.Logins.Configured);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task Two_people_finishing_the_last_two_follow_ups_of_a_person_at_once_never_leave_that_person_unplanned()
    {
        var people = await InCare();
        for (var wave = 0; wave < Waves; wave++)
        {
            foreach (var patient in people)
            {
                await _clinic.Do(_ana, Next(patient));
                await _clinic.Do(_rui, Next(patient));
                var (hers, his) = await LastTwo(patient);
                await Task.WhenAll(Task.Run(() => Finish(patient, _ana, hers)), Task.Run(() => Complete(patient, _rui, his)));
            }

            (await _clinic.Raw<long>(Unplanned)).Should().Be(0, "everybody is active and so has a dated next contact");
            _clinic.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private const string StillOwed = "status = 'Open' and kind in ('Contact', 'Call', 'CheckIn', 'Session')";
    private const string Unplanned = $"select count(*) from patient where not exists (select from follow_up where patient_id = patient.id and {StillOwed})";

    private async Task<List<PatientId>> InCare()
    {
        var people = new List<PatientId>();
        for (var i = 0; i < People; i++)
        {
            people.Add(await _clinic.Register(Fixtures.People.Fields(given: $"Tunde {i}")));
        }

        await _clinic.Do(_ana, _clinic.IntoCare(_ana, await _clinic.Hire(Role.Clinician, Discipline.PrimaryCare), [.. people]));
        return people;
    }

    /// <summary>A contact at which the next date is set: the planner leaves it at that.</summary>
    private RecordContact.Command Next(PatientId patient) => Contact(patient) with { NextOn = DateOnly.FromDateTime(_clinic.Clock.GetUtcNow().Date).AddDays(3) };

    private async Task<(FollowUpId First, FollowUpId Second)> LastTwo(PatientId patient)
    {
        await using var command = _database.CreateCommand($"select id from follow_up where patient_id = '{patient.Value}' and {StillOwed}");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<FollowUpId>();
        while (await reader.ReadAsync())
        {
            found.Add(FollowUpId.Of(reader.GetGuid(0)));
        }

        found.Should().HaveCount(2, "otherwise nobody races for the last ones");
        return (found[0], found[1]);
    }

    private async Task<Nothing> Complete(PatientId patient, Session by, FollowUpId owed) =>
        (await _racing.Run(by, new CompleteFollowUp.Command(Guid.CreateVersion7(), patient, owed))).Value;

    private async Task<ContactId> Finish(PatientId patient, Session by, FollowUpId owed) =>
        (await _racing.Run(by, Contact(patient) with { For = owed })).Value;

    private static RecordContact.Command Contact(PatientId patient) => new()
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = patient,
        Channel = Channel.Phone,
        Nature = ContactNature.Planned,
        Outcome = ContactOutcome.Reached,
    };
}
