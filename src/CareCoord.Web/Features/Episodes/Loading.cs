using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
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
}
