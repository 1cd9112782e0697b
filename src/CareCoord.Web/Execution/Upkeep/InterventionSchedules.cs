using CareCoord.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What running and paused interventions ask for: the protocol's intervals, with the stage the person is in.</summary>
internal static class InterventionSchedules
{
    public static async Task<ILookup<PatientId, InterventionSchedule>> Load(
        Work work, ContentLibrary content, CareTeams teams, List<EpisodeId> episodes, CancellationToken ct)
    {
        var running = await work.Db.Set<Intervention>().AsNoTracking()
            .Where(x => episodes.Contains(x.EpisodeId) && x.Status != InterventionStatus.Stopped).ToListAsync(ct);
        return running
            .Select(x => (x.PatientId, Schedule: Of(x, content.Protocols.Find(x.ProtocolRef), teams)))
            .Where(x => x.Schedule is not null)
            .ToLookup(x => x.PatientId, x => x.Schedule!);
    }

    private static InterventionSchedule? Of(Intervention intervention, Protocol? protocol, CareTeams teams) => protocol is null ? null : new()
    {
        Id = intervention.Id,
        Discipline = teams.Staff[intervention.OwnerId].Discipline,
        Title = protocol.Header.Title,
        StartedOn = intervention.StartedOn,
        OwnerId = intervention.OwnerId,
        PausedUntil = intervention.PausedUntil,
        SessionEvery = protocol.SessionEvery(intervention.Stage),
        SessionCount = protocol.Sessions?.Count,
        CheckInEvery = protocol.CheckInEvery,
        CheckInChannel = protocol.CheckInChannel,
        ReviewEvery = protocol.ReviewEvery,
    };
}
