using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What huddles have said of a batch of people: the last turn that looked at each, and the last that did or did not.</summary>
internal sealed class HuddleTurns
{
    private readonly IReadOnlyDictionary<PatientId, HuddleRow> _last;
    private readonly IReadOnlyDictionary<PatientId, HuddleRow> _reviewed;
    private readonly IReadOnlyDictionary<HuddleId, DateTimeOffset> _startedAt;
    private readonly IReadOnlyDictionary<TeamId, DateTimeOffset> _lastOfTeams;

    private HuddleTurns(
        IReadOnlyDictionary<PatientId, HuddleRow> last, IReadOnlyDictionary<PatientId, HuddleRow> reviewed,
        IReadOnlyDictionary<HuddleId, DateTimeOffset> startedAt, IReadOnlyDictionary<TeamId, DateTimeOffset> lastOfTeams)
    {
        _last = last;
        _reviewed = reviewed;
        _startedAt = startedAt;
        _lastOfTeams = lastOfTeams;
    }

    public static async Task<HuddleTurns> Load(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var rows = work.Db.Set<HuddleRow>().AsNoTracking().Where(x => patients.Contains(x.PatientId));
        var last = await Latest(rows.Where(x => x.Status != HuddleRowStatus.Waiting), ct);
        var unreached = last.Values.Where(x => x.Status is HuddleRowStatus.CarriedOver or HuddleRowStatus.TakenOff).Select(x => x.HuddleId).Distinct().ToList();
        return new HuddleTurns(
            last,
            await Latest(rows.Where(x => x.Status == HuddleRowStatus.Decided || x.Status == HuddleRowStatus.NoChange), ct),
            unreached.Count == 0 ? [] : await work.Db.Set<Huddle>().Where(x => unreached.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.StartedAt, ct),
            await LastOfTeams(work, ct));
    }

    /// <summary>When the last huddle of these teams that has ended began: whoever came after that was on no agenda of it. Null before the first, and for whoever was new to it and taken off.</summary>
    public DateTimeOffset? LastOf(PatientId patient, IEnumerable<TeamId> teams) => _last.TryGetValue(patient, out var row) && row is { Status: HuddleRowStatus.TakenOff, Band: Band.New }
        ? null
        : teams.Select(x => _lastOfTeams.TryGetValue(x, out var at) ? at : (DateTimeOffset?)null).Max();

    /// <summary>When somebody last looked at the case in this stretch of care, a huddle or a named person between two, and the day agreed on for the next review.</summary>
    public CaseReviewStanding ReviewOf(Episode episode, string zone)
    {
        var atHuddle = AtHuddle(episode, zone);
        return episode.ReviewedOn is { } on && (atHuddle.LastOn is not { } last || last <= on) ? new CaseReviewStanding(on, episode.NextReviewOn) : atHuddle;
    }

    private CaseReviewStanding AtHuddle(Episode episode, string zone) =>
        _reviewed.TryGetValue(episode.PatientId, out var row) && row.EndedAt is { } at && WallClock.DayOf(at, zone) is var day && day >= episode.TakenIntoCareOn
            ? new CaseReviewStanding(day, row.NextReviewOn)
            : new CaseReviewStanding();

    /// <summary>The person's turn in the last huddle, if that did not reach it.</summary>
    public UnreachedInHuddle? FindUnreached(Episode episode, string zone) =>
        _last.TryGetValue(episode.PatientId, out var row) && _startedAt.TryGetValue(row.HuddleId, out var startedAt) && WallClock.DayOf(startedAt, zone) >= episode.TakenIntoCareOn
            ? row.FindUnreached(startedAt)
            : null;

    // One step into an index for each team, however many huddles it has held.
    private static Task<Dictionary<TeamId, DateTimeOffset>> LastOfTeams(Work work, CancellationToken ct) =>
        work.Db.Set<Team>().Select(x => new
        {
            x.Id,
            Last = work.Db.Set<Huddle>().Where(y => y.TeamId == x.Id && y.EndedAt != null).OrderByDescending(y => y.StartedAt).Select(y => (DateTimeOffset?)y.StartedAt).FirstOrDefault(),
        }).Where(x => x.Last != null).ToDictionaryAsync(x => x.Id, x => x.Last!.Value, ct);

    /// <summary>Ids are in the order of time, and a huddle makes its turns when it begins.</summary>
    private static Task<Dictionary<PatientId, HuddleRow>> Latest(IQueryable<HuddleRow> rows, CancellationToken ct) =>
        rows.GroupBy(x => x.PatientId).Select(x => x.OrderByDescending(y => y.Id).First()).ToDictionaryAsync(x => x.PatientId, ct);
}
