using CareCoord.Domain.Consents;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Merges;

/// <summary>Reads a record as far as it decides whether it can be made one with another.</summary>
internal static class MergeSides
{
    /// <summary>Reads it.</summary>
    /// <param name="work">The operation.</param>
    /// <param name="person">The record.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<MergeSide> Side(this Work work, Patient person, CancellationToken ct)
    {
        var id = person.Id;
        var consents = await work.Db.Set<Consent>().AsNoTracking().Where(x => x.PatientId == id).ToListAsync(ct);
        return new MergeSide(
            await work.Db.Set<Episode>().AnyAsync(x => x.PatientId == id && x.EndedOn == null, ct), person.IsBeyondContact, person.MergedInto is not null,
            [.. consents.Select(x => new MergeConsent(ConsentWords.Of(x), x.Answer))]);
    }
}
