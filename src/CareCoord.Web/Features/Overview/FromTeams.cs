using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Capacity;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What the people of one's teams answer together: how the team keeps its word, never who of it does worst.</summary>
internal static class FromTeams
{
    /// <summary>How far back the team looks at what it did: about a month. DESIGN.</summary>
    private const int DaysBack = 30;

    public static async Task<Glance> Safety(Morning of, CancellationToken ct)
    {
        var flags = await of.Work.Db.Set<SafetyFlag>().Where(x => x.Status == SafetyStatus.Open).OrderBy(x => x.RaisedAt)
            .Join(of.Work.Db.Set<Staff>(), x => x.ClinicianId, x => x.Id, (flag, clinician) => new { flag.PatientId, flag.RaisedAt, clinician.Name }).ToListAsync(ct);
        var names = await of.Names(flags.Select(x => x.PatientId), ct);
        return Glance.Of(
            "Is every safety flag seen to?",
            [.. flags.Where(x => names.ContainsKey(x.PatientId)).Select(x => new GlanceLine(
                $"{names[x.PatientId]}: open since {Words.ShortMoment(WallClock.LocalOf(x.RaisedAt, of.Work.Actor.TimeZone))}, {x.Name}", Page(x.PatientId)))],
            "No flag is open.", "/caseload");
    }

    public static async Task<Glance> Cases(Morning of, CancellationToken ct)
    {
        var items = new List<AgendaItem>();
        foreach (var team in await Teams(of, ct))
        {
            items.AddRange(await Agenda.Of(of.Work, team, Huddle.LastTaken, ct));
        }

        var names = await of.Names(items.Select(x => x.PatientId), ct);
        return Glance.Of(
            "Which cases, and in what order?",
            [.. items.Where(x => names.ContainsKey(x.PatientId)).DistinctBy(x => x.PatientId).Select(x => new GlanceLine(
                $"{names[x.PatientId]}: {Words.Place(x.Band)}", Page(x.PatientId)))],
            "Nobody stands on the agenda.", "/huddle");
    }

    public static async Task<Glance> LastHuddle(Morning of, CancellationToken ct)
    {
        var decided = new List<LastTimeQuery.DecidedView>();
        foreach (var team in await Teams(of, ct))
        {
            decided.AddRange(await new LastTimeQuery.Handler().Answer(new LastTimeQuery.Request(team), of.Work, ct));
        }

        return Glance.Of(
            "What did the last huddle decide, and was it done?",
            [.. decided.Select(x => new GlanceLine($"{x.Name}: {x.Words} ({x.Owner}, {x.Became})", Page(x.PatientId)))], "No huddle has decided anything yet.", "/huddle");
    }

    /// <summary>Only weeks that cannot be served are named, by name in the order of the alphabet: it is about help, not about rank.</summary>
    public static async Task<Glance> Overloaded(Morning of, CancellationToken ct)
    {
        var capacity = new CapacityQuery.Handler(await of.Contents.Of(of.Work, ct));
        var lines = new List<GlanceLine>();
        foreach (var colleague in (await capacity.Answer(new CapacityQuery.Request(), of.Work, ct)).Colleagues)
        {
            var answer = await capacity.Answer(new CapacityQuery.Request(colleague.Id), of.Work, ct);
            lines.AddRange(answer.Warning is { } warning ? [new GlanceLine($"{colleague.Name}: {warning}", $"/time?whose={colleague.Id.Value}")] : []);
        }

        return Glance.Of("Who has more to do than there is time?", lines, "Nobody, as far as hours are known.", "/time");
    }

    public static async Task<Glance> OurWord(Morning of, CancellationToken ct)
    {
        var (now, since) = (of.Work.Now, of.Work.Now.AddDays(-DaysBack));
        var told = await of.Work.Db.Set<FollowUp>().AsNoTracking().Where(x => x.PromisedFor >= since && x.PromisedFor <= now).ToListAsync(ct);
        var names = await of.Names(told.Select(x => x.PatientId), ct);
        var states = told.Where(x => names.ContainsKey(x.PatientId)).Select(x => x.PromiseStateAt(now)).ToList();
        int CountOf(PromiseState state) => states.FindAll(x => x == state).Count;
        var (kept, repaired, broken) = (CountOf(PromiseState.Kept), CountOf(PromiseState.Repaired), CountOf(PromiseState.Broken));
        return Glance.Of(
            "Do we keep our word?",
            kept + repaired + broken == 0 ? [] : [$"{kept} of {kept + repaired + broken} promises of the last {DaysBack} days kept in time", $"{repaired} broken and put right, {broken} broken and not put right yet"],
            $"No promise ran out in the last {DaysBack} days.", "/");
    }

    public static async Task<Glance> Repairs(Morning of, CancellationToken ct)
    {
        var open = await of.Work.Db.Set<FollowUp>().Where(x => x.Kind == FollowUpKind.Repair && x.Status == FollowUpStatus.Open).OrderBy(x => x.DueOn).ThenBy(x => x.Id)
            .Join(of.Work.Db.Set<Staff>(), x => x.OwnerId, x => x.Id, (owed, owner) => new { owed.PatientId, owed.DueOn, owner.Name }).ToListAsync(ct);
        var names = await of.Names(open.Select(x => x.PatientId), ct);
        return Glance.Of(
            "Which ruptures are open?",
            [.. open.Where(x => names.ContainsKey(x.PatientId)).Select(x => new GlanceLine($"{names[x.PatientId]}: to be put right by {Words.ShortDay(x.DueOn)}, {x.Name}", Page(x.PatientId)))],
            "None that is known.", "/");
    }

    public static async Task<Glance> Decided(Morning of, CancellationToken ct)
    {
        var since = of.Work.Now.AddDays(-DaysBack);
        var decided = await of.Work.Db.Set<Proposal>().Where(x => x.EndedAt >= since && x.DecidedBy != null).OrderByDescending(x => x.EndedAt)
            .Join(of.Work.Db.Set<Staff>(), x => x.DecidedBy, x => x.Id, (proposal, by) => new { proposal.PatientId, proposal.Say, proposal.Status, by.Name }).ToListAsync(ct);
        var names = await of.Names(decided.Select(x => x.PatientId), ct);
        return Glance.Of(
            "Which steps were decided lately?",
            [.. decided.Where(x => names.ContainsKey(x.PatientId)).Select(x => new GlanceLine(
                $"{names[x.PatientId]}: {x.Say} ({(x.Status == ProposalStatus.Accepted ? "accepted" : "not taken up")}, {x.Name})", Page(x.PatientId)))],
            $"None in the last {DaysBack} days.");
    }

    private static string Page(PatientId person) => $"/people/{person.Value}";

    private static Task<List<TeamId>> Teams(Morning of, CancellationToken ct)
    {
        var self = of.Work.Actor.Self;
        return of.Work.Db.Set<Team>().Where(x => x.Members.Any(m => m.StaffId == self)).OrderBy(x => x.Name).ThenBy(x => x.Id).Select(x => x.Id).ToListAsync(ct);
    }
}
