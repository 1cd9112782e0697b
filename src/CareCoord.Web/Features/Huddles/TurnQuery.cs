using CareCoord.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>What a team must know of one person to decide: what it said last time, what is done, what waits for a decision, and who could do something.</summary>
public static class TurnQuery
{
    /// <summary>How many earlier turns are shown.</summary>
    public const int Earlier = 3;

    /// <summary>Whose turn.</summary>
    /// <param name="PatientId">The person.</param>
    /// <param name="HuddleId">The huddle that looks; its own turn is not an earlier one. Null between two huddles.</param>
    public sealed record Request(PatientId PatientId, HuddleId? HuddleId) : IQuery<Turn>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>What to know.</summary>
    /// <param name="Today">The person's local day.</param>
    /// <param name="Said">Earlier turns, the last first.</param>
    /// <param name="Doing">What runs or rests.</param>
    /// <param name="ToDecide">What is proposed and not decided.</param>
    /// <param name="Team">Who could do something.</param>
    public sealed record Turn(
        DateOnly Today, IReadOnlyList<SaidView> Said, IReadOnlyList<DoingView> Doing, IReadOnlyList<string> ToDecide, IReadOnlyList<ColleagueView> Team);

    /// <summary>What was said earlier.</summary>
    public sealed record SaidView(DateOnly On, string Words, string Owner, string Became);

    /// <summary>Something the person does.</summary>
    public sealed record DoingView(string Title, string? Stage, string? Dose, string Owner, DateOnly? PausedUntil);

    /// <summary>Somebody of the care team.</summary>
    public sealed record ColleagueView(StaffId Id, string Name, string Title, Discipline Discipline);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Turn>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Turn> Answer(Request query, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(query.PatientId, ct);
            var teams = await CareTeams.Load(work, [query.PatientId], ct);
            return new Turn(
                WallClock.DayOf(work.Now, zone),
                await Said(query, zone, teams.Staff, work, ct),
                await Doing(query.PatientId, teams.Staff, work, ct),
                await work.Db.Set<Proposal>().Where(x => x.PatientId == query.PatientId && x.Status == ProposalStatus.Open).OrderBy(x => x.ProposedAt).ThenBy(x => x.Id).Select(x => x.Say).ToListAsync(ct),
                [.. teams.Of(query.PatientId).Select(x => new ColleagueView(x.Id, x.Name, x.Title, x.Discipline))]);
        }

        private static async Task<IReadOnlyList<SaidView>> Said(Request query, string zone, IReadOnlyDictionary<StaffId, Staff> staff, Work work, CancellationToken ct)
        {
            var rows = await work.Db.Set<HuddleRow>().AsNoTracking()
                .Where(x => x.PatientId == query.PatientId && (query.HuddleId == null || x.HuddleId != query.HuddleId) && (x.Status == HuddleRowStatus.Decided || x.Status == HuddleRowStatus.NoChange))
                .OrderByDescending(x => x.EndedAt).ThenBy(x => x.Id).Take(Earlier).ToListAsync(ct);
            var ids = rows.Select(x => x.FollowUpId).OfType<FollowUpId>().ToList();
            var became = await work.Db.Set<FollowUp>().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => HuddleWords.Became(x.Status, x.EndedOn, x.DueOn), ct);
            return [.. rows.Select(x => new SaidView(
                WallClock.DayOf(x.EndedAt!.Value, zone),
                HuddleWords.Outcome(x),
                x.OwnerId is { } owner ? staff[owner].Name : "",
                x.FollowUpId is { } id ? became[id] : ""))];
        }

        private async Task<IReadOnlyList<DoingView>> Doing(PatientId patient, IReadOnlyDictionary<StaffId, Staff> staff, Work work, CancellationToken ct)
        {
            var running = await work.Db.Set<Intervention>().AsNoTracking().Where(x => x.PatientId == patient && x.Status != InterventionStatus.Stopped)
                .OrderBy(x => x.StartedOn).ThenBy(x => x.Id).ToListAsync(ct);
            return [.. running.Select(x =>
            {
                var protocol = content.ProtocolOf(x);
                return new DoingView(protocol.Header.Title, DoingWords.Stage(x, protocol), DoingWords.Dose(x, protocol), staff[x.OwnerId].Name, x.PausedUntil);
            })];
        }
    }
}
