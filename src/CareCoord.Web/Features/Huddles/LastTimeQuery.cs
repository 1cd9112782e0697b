using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>What a team's last huddle decided, and what became of it.</summary>
public static class LastTimeQuery
{
    /// <summary>Which team's.</summary>
    public sealed record Request(TeamId TeamId) : IQuery<IReadOnlyList<DecidedView>>;

    /// <summary>A decision and what became of it.</summary>
    public sealed record DecidedView(PatientId PatientId, string Name, string Words, string Owner, string Became);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<DecidedView>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<DecidedView>> Answer(Request query, Work work, CancellationToken ct)
        {
            await work.RequireOnTeam(query.TeamId, ct);
            var last = await work.Db.Set<Huddle>().Where(x => x.TeamId == query.TeamId && x.EndedAt != null).OrderByDescending(x => x.StartedAt).Select(x => x.Id).Take(1).ToListAsync(ct);
            var rows = await work.Db.Set<HuddleRow>().AsNoTracking().Where(x => last.Contains(x.HuddleId) && x.Status == HuddleRowStatus.Decided).OrderBy(x => x.Position).ToListAsync(ct);
            var open = await work.Readable(rows.Select(x => x.PatientId), ct);
            var people = await work.Db.Set<Patient>().AsNoTracking().Where(x => open.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Details, ct);
            var ids = rows.Select(x => x.FollowUpId).OfType<FollowUpId>().ToList();
            var became = await work.Db.Set<FollowUp>().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => HuddleWords.Became(x.Status, x.EndedOn, x.DueOn), ct);
            var owners = rows.Select(x => x.OwnerId).OfType<StaffId>().ToList();
            var names = await work.Db.Set<Staff>().Where(x => owners.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, ct);

            // What was decided has an owner and something owed; the schema sees to it.
            return [.. rows.Where(x => people.ContainsKey(x.PatientId))
                .Select(x => new DecidedView(x.PatientId, PersonName.Of(people[x.PatientId]), x.Decision, names[x.OwnerId!.Value], became[x.FollowUpId!.Value]))];
        }
    }
}
