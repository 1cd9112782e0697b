using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
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
            await Join(work, successor, [.. led.Select(x => x.PatientId)], ct);
        }

        foreach (var patient in owing.Concat(led.Select(x => x.PatientId)))
        {
            work.Reevaluate(patient);
        }
    }

    private static async Task<StaffId> Successor(Work work, Staff leaving, StaffId? deputy, List<Episode> led, List<SafetyFlag> flags, CancellationToken ct)
    {
        var what = $"{leaving.Name} leads or coordinates {Words(led.Count, "person", "people")} in care and answers for {Words(flags.Count, "safety flag", "safety flags")}.";
        if (await work.Db.Set<Staff>().SingleOrDefaultAsync(x => x.Id == deputy && x.IsActive, ct) is not { } successor)
        {
            throw new RuleViolationException("staff.no-successor", $"{what} Choose a deputy who works here: the deputy takes them over.");
        }

        var leads = led.Exists(x => x.LeadId == leaving.Id) || flags.Count > 0;
        return successor.Role is Role.Clinician || (leads ? successor.Role is Role.PsychiatricConsultant && !led.Exists(x => x.CoordinatorId == leaving.Id) : successor.Role is Role.Coordinator)
            ? successor.Id
            : throw new RuleViolationException("staff.successor", $"{what} {successor.Name} cannot take that over: choose {(leads ? "a clinician" : "a coordinator or clinician")} as deputy.");
    }

    private static async Task Join(Work work, StaffId successor, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var there = await work.Db.Set<CareTeamMember>().Where(x => x.StaffId == successor && x.Until == null && patients.Contains(x.PatientId)).Select(x => x.PatientId).ToListAsync(ct);
        foreach (var patient in patients.Except(there))
        {
            work.Db.Add(CareTeamMember.Named(work.NewId<CareTeamMemberId>(), patient, successor, work.Today));
        }
    }

    private static string Words(int count, string one, string many) => Ui.Words.Count(count, one, many);
}
