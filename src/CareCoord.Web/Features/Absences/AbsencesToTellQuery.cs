using CareCoord.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Absences;

/// <summary>One's own times away, and of those for whom one stands in, of which people are still to be told; until the last has been, or the time has passed.</summary>
public static class AbsencesToTellQuery
{
    /// <summary>Asks for them.</summary>
    public sealed record Request : IQuery<IReadOnlyList<Row>>;

    /// <summary>A time away.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Staff">Who is away.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day.</param>
    /// <param name="TellBy">The last day on which telling is in time.</param>
    /// <param name="Left">How many are still to be told.</param>
    public sealed record Row(AbsenceId Id, StaffId Staff, string Name, DateOnly From, DateOnly Until, DateOnly TellBy, int Left);

    /// <summary>Reads them.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var (self, today, rules) = (work.Actor.Self, work.Today, content.Tables.Capacity);
            var away = await work.Db.Set<Absence>().AsNoTracking().Where(x => x.VoidedAt == null && x.Until >= today)
                .Join(work.Db.Set<Staff>().Where(x => x.Id == self || x.DeputyId == self), x => x.StaffId, x => x.Id, (absence, staff) => new { absence, staff.Name })
                .OrderBy(x => x.absence.From).ToListAsync(ct);
            var rows = new List<Row>();
            foreach (var time in away.Where(x => PeopleToTell.IsLongEnough(x.absence.From, x.absence.Until, rules)))
            {
                var people = await work.PeopleToTellOf(time.absence, ct);
                var told = await work.ToldOf(time.absence.Id, ct);
                if (people.Count(x => !told.ContainsKey(x.Patient)) is > 0 and var left)
                {
                    rows.Add(new Row(time.absence.Id, time.absence.StaffId, time.Name, time.absence.From, time.absence.Until, PeopleToTell.TellBy(time.absence.From, rules), left));
                }
            }

            return rows;
        }
    }
}
