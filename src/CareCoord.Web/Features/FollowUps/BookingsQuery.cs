using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>What can be booked with a person, as the front desk sees it: with whom and when, never why.</summary>
public static class BookingsQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>One meeting that is owed.</summary>
    /// <param name="Id">What is owed.</param>
    /// <param name="With">With whom.</param>
    /// <param name="DueOn">By when.</param>
    /// <param name="Promised">By when the person was told it will be, on their clock; null when nothing was told.</param>
    /// <param name="At">When it begins, on the person's clock; null while nothing is booked.</param>
    /// <param name="Channel">How, once booked.</param>
    /// <param name="Place">Where, once booked; may be empty.</param>
    public sealed record Row(FollowUpId Id, string With, DateOnly DueOn, DateTime? Promised, DateTime? At, Channel? Channel, string Place);

    /// <summary>Reads them.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Book;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(query.PatientId, ct);
            var open = (await work.OpenFollowUps(query.PatientId, ct)).Where(x => x.Kind.IsMeeting()).OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value).ToList();
            var owners = open.Select(x => x.OwnerId).Distinct().ToList();
            var names = await work.Db.Set<Staff>().Where(x => owners.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, ct);
            return [.. open.Select(x => (Owed: x, Booked: x.FindBooking())).Select(x => new Row(
                x.Owed.Id, names[x.Owed.OwnerId], x.Owed.DueOn, x.Owed.FindPromise() is { IsUnsettled: true, DueAt: var due } ? WallClock.LocalOf(due, zone) : null,
                x.Booked is null ? null : WallClock.LocalOf(x.Booked.StartsAt, zone), x.Booked?.Channel, x.Booked?.Place ?? ""))];
        }
    }
}
