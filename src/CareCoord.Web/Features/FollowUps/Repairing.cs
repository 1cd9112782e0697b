using CareCoord.Domain.FollowUps;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>A repair that is done puts the broken word right.</summary>
internal static class Repairing
{
    /// <summary>Says of every word that this follow-up was to put right that it was put right; for other follow-ups, does nothing.</summary>
    public static async Task PutRight(this Work work, FollowUp done, CancellationToken ct)
    {
        foreach (var promised in await work.PromisesOf(done, ct))
        {
            if (promised.PromiseStateAt(work.Now) == PromiseState.Broken)
            {
                promised.Repair(work.Actor.Self, work.Now);
            }
        }
    }

    /// <summary>The repair was recorded in error: the word is broken again.</summary>
    public static async Task TakeBackRepair(this Work work, FollowUp reopened, CancellationToken ct)
    {
        foreach (var promised in await work.PromisesOf(reopened, ct))
        {
            promised.UndoRepair();
        }
    }

    private static async Task<List<FollowUp>> PromisesOf(this Work work, FollowUp repair, CancellationToken ct)
    {
        var promised = repair.Reasons.Select(x => ReasonSource.PromiseOf(x.Source)).OfType<FollowUpId>().ToList();
        return promised.Count == 0
            ? []
            : await work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
                .Where(x => x.PatientId == repair.PatientId && promised.Contains(x.Id)).ToListAsync(ct);
    }
}
