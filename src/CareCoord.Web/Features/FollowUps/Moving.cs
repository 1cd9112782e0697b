using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>To another day: the old row keeps its date and says where it went.</summary>
internal static class Moving
{
    /// <summary>Moves something owed; what the person was told of the new day is a promise by the end of that working day.</summary>
    /// <param name="work">The operation.</param>
    /// <param name="followUp">What is owed.</param>
    /// <param name="to">The new day.</param>
    /// <param name="why">Why.</param>
    /// <param name="personKnows">The person was told the new day.</param>
    /// <param name="contact">The contact at which it was agreed, if it was recorded as one.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>What stands in its place.</returns>
    public static async Task<FollowUp> Move(this Work work, FollowUp followUp, DateOnly to, string why, bool personKnows, ContactId? contact, CancellationToken ct)
    {
        var today = await work.TodayOf(followUp.PatientId, ct);

        // The window goes along, else what was agreed for next week would stand on the lists as soon from today on.
        var opens = to.AddDays(followUp.OpensOn.DayNumber - followUp.DueOn.DayNumber);
        var next = followUp.Move(
            new MoveTo(work.NewId<FollowUpId>(), opens < today ? today : opens, to, personKnows, work.NewId<FollowUpReasonId>, contact),
            why, work.Actor.Self, work.Now, today);

        if (personKnows)
        {
            next.Tell(ClockTime.InstantOf(to, ClockTime.EndOfWorkingDay, await work.ZoneOf(followUp.PatientId, ct)), to, work.Actor.Self, work.Now);
        }

        await work.Release(followUp.Id, today, ct);
        work.Db.Add(next);
        return next;
    }

    /// <summary>The old reasons give up their keys before the new ones take them; the old row, which points at the new one, is written after it.</summary>
    public static async Task Release(this Work work, FollowUpId moved, DateOnly today, CancellationToken ct)
    {
        await using var release = work.Sql("update follow_up_reason set released_on = $1 where follow_up_id = $2 and released_on is null", today, moved.Value);
        await release.ExecuteNonQueryAsync(ct);
    }
}
