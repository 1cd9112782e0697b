using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Contacts;

/// <summary>What follows when a contact turns out to have been recorded in error.</summary>
internal static class Voiding
{
    /// <summary>
    /// Voids a contact: what it answered, missed or moved is owed again as it was, what it put right is not, and the next date that was
    /// agreed at it falls, unless it was agreed with the person anew since.
    /// </summary>
    public static async Task VoidContact(this Work work, Contact contact, string why, CancellationToken ct)
    {
        if (contact.VoidedAt is not null)
        {
            return;
        }

        contact.Void(work.Actor.Self, why, work.Now);
        var today = await work.TodayOf(contact.PatientId, ct);
        var open = await work.OpenFollowUps(contact.PatientId, ct);
        foreach (var followUp in await SettledInOpenCare(contact, work, ct))
        {
            if (await MayReopen(followUp, contact, open, today, work, ct))
            {
                followUp.Reopen(contact.Id, contact.RecordedAt, work.Now);
                await work.TakeBackRepair(followUp, ct);
            }
        }

        var source = ReasonSource.Of(contact.Id);
        foreach (var next in open.Where(x => x.Status == FollowUpStatus.Open && !x.WasAgreedSince(contact.RecordedAt)))
        {
            foreach (var reason in next.Reasons.Where(x => x.ReleasedOn is null && x.Source == source).ToList())
            {
                next.Withdraw(reason.Key, work.Now, today);
            }
        }
    }

    /// <summary>What was moved is owed again when what stands in its place gives its reasons back.</summary>
    private static async Task<bool> MayReopen(FollowUp settled, Contact contact, IEnumerable<FollowUp> open, DateOnly today, Work work, CancellationToken ct)
    {
        if (settled.Status != FollowUpStatus.Moved)
        {
            return true;
        }

        if (open.FirstOrDefault(x => x.Id == settled.SupersededBy) is not { } next || !next.GiveBack(settled, contact.RecordedAt, work.Now, today))
        {
            return false;
        }

        await work.Release(next.Id, today, ct);
        return true;
    }

    /// <summary>What was owed in care that has ended is owed no more, whatever is found out about it.</summary>
    private static Task<List<FollowUp>> SettledInOpenCare(Contact contact, Work work, CancellationToken ct)
    {
        var open = work.EpisodesOf(contact.PatientId).Where(x => x.EndedOn == null);
        return work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
            .Where(x => x.SettledBy == contact.Id && open.Any(e => e.Id == x.EpisodeId)).ToListAsync(ct);
    }
}
