using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using Npgsql;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>One person in care with a coordinator, a GP, a psychologist and a specialist.</summary>
public sealed class InCare
{
    public required Clinic Clinic { get; init; }

    public required PatientId Patient { get; init; }

    public required Session Coordinator { get; init; }

    public required Session Gp { get; init; }

    public required Session Psychologist { get; init; }

    public required Session Specialist { get; init; }

    public static async Task<InCare> Begin(Clinic clinic)
    {
        var coordinator = await clinic.Hire(Role.Coordinator, Discipline.Coordination, "Ana Duarte");
        var gp = await clinic.Hire(Role.Clinician, Discipline.PrimaryCare, "Dr Okoye");
        var psychologist = await clinic.Hire(Role.Clinician, Discipline.Psychology, "Lee Brandt");
        var specialist = await clinic.Hire(Role.Clinician, Discipline.Specialty, "Dr Sørli");
        var patient = await clinic.Register();
        await clinic.Do(coordinator, clinic.IntoCare(coordinator, gp, patient));
        return new InCare { Clinic = clinic, Patient = patient, Coordinator = coordinator, Gp = gp, Psychologist = psychologist, Specialist = specialist };
    }

    public RecordContact.Command Contact(ContactOutcome outcome = ContactOutcome.Reached) => new()
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = Patient,
        Channel = Channel.Phone,
        Nature = ContactNature.Planned,
        Outcome = outcome,
        Minutes = 12,
    };

    /// <summary>Ids of the open follow-ups of a kind, first due first.</summary>
    public async Task<IReadOnlyList<FollowUpId>> Open(FollowUpKind kind)
    {
        await using var source = NpgsqlDataSource.Create(Clinic.Logins.Configured);
        await using var command = source.CreateCommand("select id from follow_up where patient_id = $1 and status = 'Open' and kind = $2 order by due_on, id");
        command.Parameters.Add(new() { Value = Patient.Value });
        command.Parameters.Add(new() { Value = kind.ToString() });
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<FollowUpId>();
        while (await reader.ReadAsync())
        {
            ids.Add(FollowUpId.Of(reader.GetGuid(0)));
        }

        return ids;
    }

    public Task<DateOnly> DueOn(FollowUpId id) => Clinic.Raw<DateOnly>($"select due_on from follow_up where id = '{id.Value}'");

    public Task<string> StatusOf(FollowUpId id) => Clinic.Raw<string>($"select status from follow_up where id = '{id.Value}'");
}
