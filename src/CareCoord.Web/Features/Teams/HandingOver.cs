using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Passes on what a colleague leads when they leave: nothing is ever owed by nobody, nor by somebody who cannot sign in.</summary>
internal static class HandingOver
{
    /// <summary>Names the deputy wherever the colleague leads, coordinates or answers for a safety flag, and plans anew whatever they owe.</summary>
    /// <exception cref="RuleViolationException">staff.no-successor, staff.successor</exception>
    public static async Task HandOver(this Work work, Staff leaving, StaffId? deputy, CancellationToken ct)
    {
        var led = await work.Db.Set<Episode>().Where(x => x.EndedOn == null && (x.LeadId == leaving.Id || x.CoordinatorId == leaving.Id)).ToListAsync(ct);
        var flags = await work.Db.Set<SafetyFlag>().Where(x => x.Status == SafetyStatus.Open && x.ClinicianId == leaving.Id).ToListAsync(ct);
        var owing = await work.Db.Set<FollowUp>().Where(x => x.Status == FollowUpStatus.Open && x.OwnerId == leaving.Id).Select(x => x.PatientId).Distinct().ToListAsync(ct);
        await work.Lock(led.Select(x => x.PatientId).Concat(flags.Select(x => x.PatientId)).Concat(owing).OrderBy(x => x.Value), ct);
        if (led.Count + flags.Count > 0)
        {
            var successor = await Successor(work, leaving, deputy, led, flags, ct);
            foreach (var episode in led)
            {
                episode.Name(episode.LeadId == leaving.Id ? successor : episode.LeadId, episode.CoordinatorId == leaving.Id ? successor : episode.CoordinatorId);
            }

            flags.ForEach(x => x.Name(successor));
            await work.JoinByName([.. led.Select(x => (x.PatientId, successor))], ct);
        }

        foreach (var patient in owing.Concat(led.Select(x => x.PatientId)))
        {
            work.Reevaluate(patient);
        }
    }

    private static async Task<StaffId> Successor(Work work, Staff leaving, StaffId? deputy, List<Episode> led, List<SafetyFlag> flags, CancellationToken ct)
    {
        var what = $"{leaving.Name} leads or coordinates {Words.Count(led.Count, "person", "people")} in care and answers for {Words.Count(flags.Count, "safety flag", "safety flags")}.";
        if (await work.Db.Set<Staff>().SingleOrDefaultAsync(x => x.Id == deputy && x.IsActive, ct) is not { } successor)
        {
            throw new RuleViolationException("staff.no-successor", $"{what} Choose a deputy who works here: the deputy takes them over.");
        }

        var mayLead = Roles.Leading.Contains(successor.Role) || led.TrueForAll(x => x.LeadId != leaving.Id);
        var mayCoordinate = Roles.Coordinating.Contains(successor.Role) || led.TrueForAll(x => x.CoordinatorId != leaving.Id);
        return mayLead && mayCoordinate && (flags.Count == 0 || SafetyFlag.MayClear(successor.Role))
            ? successor.Id
            : throw new RuleViolationException("staff.successor", $"{what} {successor.Name} cannot take that over: choose a {(led.Exists(x => x.LeadId == leaving.Id) || flags.Count > 0 ? "clinician" : "coordinator or clinician")} as deputy.");
    }
}
