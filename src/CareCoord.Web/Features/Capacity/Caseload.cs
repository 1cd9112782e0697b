using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Capacity;

/// <summary>What one colleague owes in the weeks ahead against their minutes, as the page and the acceptance of a proposal both read it.</summary>
internal sealed record Caseload(IReadOnlyList<CapacityWeek> Weeks, ContactBudget Budget, IReadOnlyList<SpreadMove> Moves, IReadOnlyDictionary<FollowUpId, string> What)
{
    public static async Task<Caseload> Load(Work work, ContentTables tables, StaffId whose, CancellationToken ct)
    {
        var (rules, today) = (tables.Capacity, work.Today);
        var budget = await BudgetOf(work, whose, ct);
        var until = today.AddDays(Week.Days * rules.WeeksAhead);
        var open = await work.Db.Set<FollowUp>().AsNoTracking().Include(x => x.Reasons).Include(x => x.Bookings.Where(b => b.Status == BookingStatus.Booked)).AsSplitQuery()
            .Where(x => x.OwnerId == whose && x.Status == FollowUpStatus.Open && x.DueOn < until).ToListAsync(ct);
        var (ids, patients) = (open.ConvertAll(x => x.Id), open.Select(x => x.PatientId).Distinct().ToList());
        var phases = await work.Db.Set<Episode>().Where(x => x.EndedOn == null && patients.Contains(x.PatientId)).ToDictionaryAsync(x => x.PatientId, x => x.Phase, ct);
        var moved = (await work.Db.Set<FollowUp>().Where(x => x.SupersededBy != null && ids.Contains(x.SupersededBy.Value)).Select(x => x.SupersededBy!.Value).ToListAsync(ct)).ToHashSet();
        var calendar = (await work.Calendars(ct)).Of(whose);
        var owed = open.Where(x => phases.ContainsKey(x.PatientId)).Select(x => (Snapshot: FollowUpSnapshot.Of(x), x.PatientId, x.FindBooking()?.Minutes)).Select(x => new ContactOwed(
            x.Snapshot.Id, x.PatientId, x.Snapshot.DueOn, rules.MinutesOf(x.Snapshot, phases[x.PatientId], x.Minutes), x.Snapshot.OpensOn,
            SpreadLimit.Of(x.Snapshot, tables.Planner.CadenceOf(phases[x.PatientId]), calendar, rules.LaterAtMostDays, moved.Contains(x.Snapshot.Id), today)));
        var weeks = Domain.FollowUps.Capacity.Weeks.Of(owed, budget, today, rules.WeeksAhead);
        var moves = Spreading.Propose(weeks, budget, calendar, await Meetings(work, patients, ct), today, tables.Planner.WeeklyCap);
        return new Caseload(weeks, budget, moves, open.ToDictionary(x => x.Id, x => AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(FollowUpSnapshot.Of(x)), work.Actor.TimeZone)));
    }

    /// <summary>The working hours, holidays and absences of somebody.</summary>
    public static async Task<ContactBudget> BudgetOf(Work work, StaffId whose, CancellationToken ct)
    {
        var today = work.Today;
        var teams = await work.Db.Set<Team>().Where(x => x.Members.Any(m => m.StaffId == whose)).Select(x => new { x.Id, x.SiteId }).ToListAsync(ct);
        var first = teams.MinBy(x => x.Id.Value);
        var site = first?.SiteId ?? await work.Db.Set<Site>().OrderBy(x => x.Id).Select(x => x.Id).FirstAsync(ct);
        TeamId? team = first?.Id;
        var times = await work.Db.Set<WorkingTime>().AsNoTracking().Where(x => x.StaffId == whose || (team != null && x.TeamId == team)).ToListAsync(ct);
        var own = times.Where(x => x.StaffId is not null).Select(x => x.Hours).ToList();
        var closed = await work.Db.Set<Holiday>().Where(x => x.SiteId == site && x.On >= today).Select(x => x.On).ToListAsync(ct);
        var away = await work.Db.Set<Absence>().AsNoTracking().Where(x => x.StaffId == whose && x.VoidedAt == null && x.Until >= today).ToListAsync(ct);
        return new ContactBudget(own.Count > 0 ? own : times.ConvertAll(x => x.Hours), closed.ToHashSet(), away.ConvertAll(x => (x.From, x.Until)));
    }

    /// <summary>As planning counts them, so that nothing is proposed into a week that it holds full.</summary>
    private static async Task<IReadOnlyDictionary<(PatientId, DateOnly), int>> Meetings(Work work, List<PatientId> patients, CancellationToken ct)
    {
        var monday = Week.MondayOf(work.Today);
        var followUps = await work.Db.Set<FollowUp>().AsNoTracking().Include(x => x.Reasons)
            .Where(x => patients.Contains(x.PatientId) && (x.Status == FollowUpStatus.Open || x.EndedOn >= monday)).ToListAsync(ct);
        return followUps.GroupBy(x => x.PatientId)
            .SelectMany(x => MeetingWeeks.Of(x.Select(FollowUpSnapshot.Of), work.Today), (person, week) => (Key: (person.Key, week.Key), week.Value))
            .ToDictionary(x => x.Key, x => x.Value);
    }
}
