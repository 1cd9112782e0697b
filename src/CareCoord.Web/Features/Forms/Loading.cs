using CareCoord.Domain.Forms;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Forms;

/// <summary>Loads what was written on cards.</summary>
internal static class Loading
{
    /// <summary>The versions of cards about one person, of each card the one that stands first; void ones left out.</summary>
    public static IQueryable<Entry> CardVersions(this Work work, PatientId patient, IReadOnlyList<string> cards) =>
        work.Db.Set<Entry>().AsNoTracking().Where(x => x.PatientId == patient && cards.Contains(x.Form) && x.VoidedAt == null)
            .OrderByDescending(x => x.RecordedAt).ThenByDescending(x => x.Id);

    /// <summary>A version with the name of who wrote it.</summary>
    public static async Task<CardVersion> Shown(this Work work, Entry version, CancellationToken ct)
    {
        var by = await work.Db.Set<Staff>().Where(x => x.Id == version.RecordedBy).Select(x => x.Name).SingleAsync(ct);
        return new CardVersion(version.Id, version.Answers, by, WallClock.LocalOf(version.RecordedAt, await work.ZoneOf(version.PatientId, ct)));
    }
}
