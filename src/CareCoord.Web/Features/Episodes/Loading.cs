using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Loads what the verbs of care need.</summary>
internal static class Loading
{
    /// <summary>The stretch of care that is open.</summary>
    /// <exception cref="RuleViolationException">episode.none</exception>
    public static async Task<Episode> OpenEpisode(this Work work, PatientId patient, CancellationToken ct) =>
        await work.Db.Set<Episode>().SingleOrDefaultAsync(x => x.PatientId == patient && x.EndedOn == null, ct)
        ?? throw new RuleViolationException("episode.none", "This person's care has ended. Take them into care again first.");

    /// <summary>Whoever leads is a clinician who works here, whoever coordinates a coordinator or clinician who does.</summary>
    /// <exception cref="RuleViolationException">episode.lead, episode.coordinator</exception>
    public static async Task RequireCarers(this Work work, StaffId lead, StaffId coordinator, CancellationToken ct)
    {
        var staff = await work.Db.Set<Staff>().Where(x => (x.Id == lead || x.Id == coordinator) && x.IsActive).ToListAsync(ct);
        if (staff.Find(x => x.Id == lead) is not { Role: Role.Clinician or Role.PsychiatricConsultant or Role.Supervisor })
        {
            throw new RuleViolationException("episode.lead", "The lead must be a clinician who works here. Choose another.");
        }

        if (staff.Find(x => x.Id == coordinator) is not { Role: Role.Coordinator or Role.Clinician })
        {
            throw new RuleViolationException("episode.coordinator", "The coordinator must be a coordinator or clinician who works here. Choose another.");
        }
    }
}
