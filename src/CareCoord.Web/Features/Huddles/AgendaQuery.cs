using CareCoord.Domain;
using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>The agenda of a team's next huddle before it begins, who could be added to it, and what became of what was decided last time.</summary>
public static class AgendaQuery
{
    /// <summary>Which team's.</summary>
    public sealed record Request(TeamId TeamId) : IQuery<View>;

    /// <summary>The answer.</summary>
    /// <param name="Items">Who is on the agenda, in order.</param>
    /// <param name="Others">Who else stands on the team's list, by name.</param>
    /// <param name="LastTime">What the team's last huddle decided.</param>
    public sealed record View(IReadOnlyList<ItemView> Items, IReadOnlyList<OtherView> Others, IReadOnlyList<DecidedView> LastTime);

    /// <summary>Somebody on the agenda.</summary>
    public sealed record ItemView(PatientId PatientId, string Name, Band Band, string Sentence);

    /// <summary>Somebody who could be added.</summary>
    public sealed record OtherView(PatientId PatientId, string Name);

    /// <summary>A decision and what became of it.</summary>
    public sealed record DecidedView(PatientId PatientId, string Name, string Words, string Owner, string Became);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, View>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<View> Answer(Request query, Work work, CancellationToken ct)
        {
            if (!await work.IsOnTeam(query.TeamId, ct))
            {
                throw new RuleViolationException("huddle.not-on-team", "You prepare the huddles of your own teams.");
            }

            var listed = await Agenda.Of(work, query.TeamId, Band.EveryoneElse, ct);
            var decided = await Decided(query.TeamId, work, ct);
            var people = await Open([.. listed.Select(x => x.PatientId), .. decided.Select(x => x.PatientId)], work, ct);
            var items = AgendaByHand.Untouched.Taken(listed.Where(x => people.ContainsKey(x.PatientId)));
            return new View(
                [.. items.Select(x => new ItemView(x.PatientId, Name(people[x.PatientId]), x.Band, AttentionWords.Sentence(x.Kind, x.Detail, people[x.PatientId].TimeZone)))],
                [.. listed.Where(x => x.Band > Huddle.LastTaken && people.ContainsKey(x.PatientId)).Select(x => new OtherView(x.PatientId, Name(people[x.PatientId]))).OrderBy(x => x.Name, StringComparer.CurrentCultureIgnoreCase)],
                await LastTime([.. decided.Where(x => people.ContainsKey(x.PatientId))], people, work, ct));
        }

        private static string Name(PatientDetails person) => PersonName.Of(person);

        /// <summary>Those whose record is open to the reader.</summary>
        private static async Task<Dictionary<PatientId, PatientDetails>> Open(IReadOnlyCollection<PatientId> wanted, Work work, CancellationToken ct)
        {
            var grounds = await work.GroundsWith(wanted, ct);
            var open = grounds.Where(x => Access.ReadRecord.Refusal(work.Actor, x.Value) is null).Select(x => x.Key).ToList();
            return await work.Db.Set<Patient>().AsNoTracking().Where(x => open.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Details, ct);
        }

        private static async Task<IReadOnlyList<HuddleRow>> Decided(TeamId team, Work work, CancellationToken ct)
        {
            var last = await work.Db.Set<Huddle>().Where(x => x.TeamId == team && x.EndedAt != null).OrderByDescending(x => x.StartedAt).Select(x => x.Id).Take(1).ToListAsync(ct);
            return await work.Db.Set<HuddleRow>().AsNoTracking().Where(x => last.Contains(x.HuddleId) && x.Status == HuddleRowStatus.Decided).OrderBy(x => x.Position).ToListAsync(ct);
        }

        private static async Task<IReadOnlyList<DecidedView>> LastTime(IReadOnlyList<HuddleRow> rows, Dictionary<PatientId, PatientDetails> people, Work work, CancellationToken ct)
        {
            var ids = rows.Select(x => x.FollowUpId).OfType<FollowUpId>().ToList();
            var became = await work.Db.Set<FollowUp>().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => HuddleWords.Became(x.Status, x.EndedOn, x.DueOn), ct);
            var owners = rows.Select(x => x.OwnerId).OfType<StaffId>().ToList();
            var names = await work.Db.Set<Staff>().Where(x => owners.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, ct);
            return [.. rows.Select(x => new DecidedView(
                x.PatientId, Name(people[x.PatientId]), x.Decision, x.OwnerId is { } owner ? names[owner] : "", x.FollowUpId is { } id ? became[id] : ""))];
        }
    }
}
