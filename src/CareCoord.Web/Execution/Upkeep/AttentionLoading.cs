using CareCoord.Domain.Attention;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Reads the facts of attention for a batch of people, with a handful of queries whatever the size of the batch.</summary>
internal static class AttentionLoading
{
    private const string Away = $"""
        select a.staff_id, a."from", a.until, {OpeningBatch.ZoneOf}
        from absence a join staff s on s.id = a.staff_id where a.voided_at is null and a.until >= $1
        order by a."from", a.id
        """;

    public static async Task<IReadOnlyList<AttentionFacts>> Load(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var episodes = await work.Db.Set<Episode>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.EndedOn == null).ToDictionaryAsync(x => x.PatientId, ct);
        List<EpisodeId> open = [.. episodes.Values.Select(x => x.Id)];
        var people = await work.Db.Set<Patient>().AsNoTracking().Where(x => patients.Contains(x.Id)).ToListAsync(ct);
        var teams = await CareTeams.Load(work, patients, ct);
        var sources = new AttentionSources
        {
            Episodes = episodes,
            Teams = teams,
            Deputies = teams.Staff.Values.Where(x => x.DeputyId is not null).ToDictionary(x => x.Id, x => x.DeputyId!.Value),
            Assigned = (await work.Db.Set<CareTeamMember>().Where(x => patients.Contains(x.PatientId) && x.Until == null && x.TeamId != null)
                .Select(x => new { x.PatientId, x.TeamId }).Distinct().ToListAsync(ct)).ToLookup(x => x.PatientId, x => x.TeamId!.Value),
            Refusing = (await work.Db.Set<Consent>().Where(x => patients.Contains(x.PatientId) && x.Kind == ConsentKind.Contact && x.Answer == ConsentState.Refused)
                .Select(x => x.PatientId).ToListAsync(ct)).ToHashSet(),
            FollowUps = (await OpenOrPromised(work, open, ct)).ToLookup(x => x.PatientId),
            Flags = (await work.Db.Set<SafetyFlag>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.Status == SafetyStatus.Open).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Decisions = await WaitingDecisions.Load(work, patients, ct),
            Sections = await StandingSections(work, open, ct),
            Away = await TimesAway(work, ct),
            Turns = await work.Turns(ct),
            Reviewed = await CaseReviewsDone(work, open, ct),
        };
        return [.. people.Where(x => episodes.ContainsKey(x.Id)).Select(sources.Of)];
    }

    /// <summary>What is open in the care that is open, and what was promised in it and not settled well.</summary>
    private static Task<List<FollowUp>> OpenOrPromised(Work work, IReadOnlyList<EpisodeId> episodes, CancellationToken ct) =>
        work.Db.Set<FollowUp>().AsNoTracking().Include(x => x.Reasons).Include(x => x.Bookings.Where(b => b.Status == BookingStatus.Booked)).AsSplitQuery()
            .Where(x => episodes.Contains(x.EpisodeId) && (x.Status == FollowUpStatus.Open || (x.PromisedFor != null && x.RepairedAt == null && x.LiftedAt == null)))
            .ToListAsync(ct);

    private static Task<Dictionary<EpisodeId, DateOnly?>> CaseReviewsDone(Work work, IReadOnlyList<EpisodeId> episodes, CancellationToken ct) =>
        work.Db.Set<FollowUp>().Where(x => episodes.Contains(x.EpisodeId) && x.Kind == FollowUpKind.CaseReview && x.Status == FollowUpStatus.Done)
            .GroupBy(x => x.EpisodeId).Select(x => new { x.Key, Last = x.Max(y => y.EndedOn) }).ToDictionaryAsync(x => x.Key, x => x.Last, ct);

    private static async Task<ILookup<PatientId, StandingSection>> StandingSections(Work work, IReadOnlyList<EpisodeId> episodes, CancellationToken ct)
    {
        var standing = await work.Db.Set<SectionVersion>().AsNoTracking().Include(x => x.Ticks)
            .Join(work.Db.Set<PlanSection>(), x => x.PlanSectionId, x => x.Id, (version, section) => new { version, section.Owner, section.Version, section.CarePlanId })
            .Join(work.Db.Set<CarePlan>(), x => x.CarePlanId, x => x.Id, (x, plan) => new { x.version, x.Owner, x.Version, plan.EpisodeId })
            .Where(x => episodes.Contains(x.EpisodeId) && x.version.Number == x.Version)
            .ToListAsync(ct);
        return standing.ToLookup(
            x => x.version.PatientId,
            x => new StandingSection(x.Owner, x.version.Id, x.version.PublishedAt, [.. x.version.Ticks.Select(t => t.Discipline)]));
    }

    /// <summary>By the clock of whoever is away, as for access, whoever asks; so what ended an hour ago elsewhere is read too.</summary>
    private static async Task<IReadOnlyList<TimeAway>> TimesAway(Work work, CancellationToken ct)
    {
        await using var command = work.Sql(Away, work.Today.AddDays(-1));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var away = new List<TimeAway>();
        while (await reader.ReadAsync(ct))
        {
            var zone = reader.GetString(3);
            away.Add(new TimeAway(
                StaffId.Of(reader.GetGuid(0)), WallClock.StartOf(reader.GetFieldValue<DateOnly>(1), zone), WallClock.StartOf(reader.GetFieldValue<DateOnly>(2).AddDays(1), zone)));
        }

        return away;
    }
}
