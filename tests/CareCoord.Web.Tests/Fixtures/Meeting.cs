using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A team's huddle, led by the coordinator, with what its tests do over and over.</summary>
public sealed class Meeting
{
    public required InCare Care { get; init; }

    public required HuddleId Id { get; init; }

    private Clinic Clinic => Care.Clinic;

    public static async Task<Meeting> Start(InCare care, params Session[] attendees) => new() { Care = care, Id = await care.Clinic.Do(care.Coordinator, Starting(care, attendees)) };

    public static StartHuddle.Command Starting(InCare care, params Session[] attendees) =>
        new(Guid.CreateVersion7(), care.Clinic.Team, 45, [.. attendees.Select(x => x.Staff!.Value)]);

    public Task<HuddleQuery.View> Read(Session? reader = null) => Clinic.Ask(reader ?? Care.Coordinator, new HuddleQuery.Request(Id));

    public async Task<HuddleQuery.RowView> Turn(PatientId? person = null) => (await Read()).Rows.Single(x => x.PatientId == (person ?? Care.Patient));

    public async Task<DecideTurn.Command> Deciding(string text = "Ring him at another time of day.") => new(
        Guid.CreateVersion7(), Id, (await Turn()).Id, Care.Patient, FollowUpKind.Call, text, Care.Psychologist.Staff, new DateOnly(2026, 3, 6));

    public async Task<LeaveAsIs.Command> Leaving(DateOnly? until) => new(Guid.CreateVersion7(), Id, (await Turn()).Id, Care.Patient, until);

    public Task<Nothing> End(Session? by = null) => Clinic.Do(by ?? Care.Coordinator, new EndHuddle.Command(Guid.CreateVersion7(), Id));
}
