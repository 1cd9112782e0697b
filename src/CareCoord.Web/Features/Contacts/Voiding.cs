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
    /// <summary>Voids a contact: what it answered is owed again, what it put right is not, and the next date that was agreed at it falls, unless it was agreed with the person anew since.</summary>
    public static async Task VoidContact(this Work work, Contact contact, string why, CancellationToken ct)
    {
        if (contact.VoidedAt is not null)
        {
            return;
        }

        contact.Void(work.Actor.Self, why, work.Now);
        var today = await work.TodayOf(contact.PatientId, ct);
        foreach (var followUp in await AnsweredInOpenCare(contact, work, ct))
        {
            followUp.Reopen(contact.Id, work.Now);
            await work.TakeBackRepair(followUp, ct);
        }

        var source = ReasonSource.Of(contact.Id);
        foreach (var next in (await work.OpenFollowUps(contact.PatientId, ct)).Where(x => !WasAgreedSince(contact, x)))
        {
            foreach (var reason in next.Reasons.Where(x => x.ReleasedOn is null && x.Source == source).ToList())
            {
                next.Withdraw(reason.Key, work.Now, today);
            }
        }
    }

    private static bool WasAgreedSince(Contact contact, FollowUp next) =>
        next.FindBooking() is not null || (next.ToldAt > contact.RecordedAt && next.FindPromise() is { IsUnsettled: true });

    /// <summary>What was owed in care that has ended is owed no more, whatever is found out about it.</summary>
    private static Task<List<FollowUp>> AnsweredInOpenCare(Contact contact, Work work, CancellationToken ct)
    {
        var open = work.EpisodesOf(contact.PatientId).Where(x => x.EndedOn == null);
        return work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
            .Where(x => x.AnsweredBy == contact.Id && open.Any(e => e.Id == x.EpisodeId)).ToListAsync(ct);
    }
}
