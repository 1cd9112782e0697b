using CareCoord.Domain.Attention;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Proposals;
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
        var people = await work.Db.Set<Patient>().AsNoTracking().Where(x => patients.Contains(x.Id)).ToListAsync(ct);
        var episodes = await work.Db.Set<Episode>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.EndedOn == null).ToDictionaryAsync(x => x.PatientId, ct);
        var teams = await CareTeams.Load(work, patients, ct);
        var assigned = (await work.Db.Set<CareTeamMember>().Where(x => patients.Contains(x.PatientId) && x.Until == null && x.TeamId != null)
            .Select(x => new { x.PatientId, x.TeamId }).ToListAsync(ct)).ToLookup(x => x.PatientId, x => x.TeamId!.Value);
        var refused = (await work.Db.Set<Consent>().Where(x => patients.Contains(x.PatientId) && x.Kind == ConsentKind.Contact && x.Answer == ConsentState.Refused)
            .Select(x => x.PatientId).ToListAsync(ct)).ToHashSet();
        var followUps = (await OpenOrPromised(work, patients, ct)).ToLookup(x => x.PatientId);
        var flags = (await work.Db.Set<SafetyFlag>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.Status == SafetyStatus.Open).ToListAsync(ct)).ToLookup(x => x.PatientId);
        var decisions = await Decisions.Load(work, patients, ct);
        var sections = await UnseenSections(work, patients, ct);
        var away = await TimesAway(work, ct);
        var turns = await HuddleTurns.Load(work, patients, ct);
        var lastHuddles = await HuddleTurns.LastOfTeams(work, ct);
        var reviewed = await CaseReviewsDone(work, [.. episodes.Values.Select(x => x.Id)], ct);
        return [.. people.Where(x => episodes.ContainsKey(x.Id)).Select(x =>
        {
            var episode = episodes[x.Id];
            var owners = teams.OwnersOf(episode, [], decisions.Owners.Values.Distinct());
            var review = turns.ReviewOf(episode, x.Details.TimeZone);
            return new AttentionFacts
            {
                PatientId = x.Id,
                Zone = x.Details.TimeZone,
                State = StateOf(x, episode, refused.Contains(x.Id)),
                Phase = episode.Phase,
                InCareSince = WallClock.StartOf(episode.TakenIntoCareOn, x.Details.TimeZone),
                Lead = episode.LeadId,
                Coordinator = episode.CoordinatorId,
                CareTeam = [.. teams.Of(x.Id).Select(y => y.Id)],
                Teams = [.. assigned[x.Id].Distinct()],
                Deputies = teams.Staff.Values.Where(y => y.DeputyId is not null).ToDictionary(y => y.Id, y => y.DeputyId!.Value),
                Away = away,
                FollowUps = [.. followUps[x.Id].Select(FollowUpSnapshot.Of)],
                SafetyFlags = [.. flags[x.Id].Select(y => new OpenSafetyFlag(y.Id, y.Level, y.ClinicianId, y.RaisedAt))],
                Proposals = decisions.ProposalsOf(x.Id, owners),
                Holds = decisions.HoldsOf(x.Id, owners),
                LastHuddleAt = assigned[x.Id].Select(y => lastHuddles.TryGetValue(y, out var at) ? at : (DateTimeOffset?)null).Max(),
                Unreached = turns.FindUnreached(episode, x.Details.TimeZone),
                LastReviewedOn = new[] { review.LastOn, reviewed.TryGetValue(episode.Id, out var done) ? done : null }.Max(),
                UnseenSections = [.. sections[x.Id].SelectMany(y => episode.Disciplines.Where(d => d != y.Owner && !y.Ticked.Contains(d))
                    .Select(d => new UnseenSection(y.Version, owners.OwnerOf(d), y.Owner, y.PublishedAt)))],
            };
        })];
    }

    private static CareState StateOf(Patient patient, Episode episode, bool refuses) => new EpisodeStanding
    {
        Phase = episode.Phase,
        PhaseSince = episode.PhaseSince,
        TakenIntoCareOn = episode.TakenIntoCareOn,
        RefusesAllContactSince = refuses ? episode.TakenIntoCareOn : null,
        IsDead = patient.Details.Deceased || patient.Details.DeceasedOn is not null,
        HasLeft = patient.Details.LeftOn is not null,
    }.State;

    /// <summary>What is open, and what was promised and not settled well.</summary>
    private static Task<List<FollowUp>> OpenOrPromised(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct) =>
        work.Db.Set<FollowUp>().AsNoTracking().Include(x => x.Reasons).Include(x => x.Bookings.Where(b => b.Status == BookingStatus.Booked)).AsSplitQuery()
            .Where(x => patients.Contains(x.PatientId) && (x.Status == FollowUpStatus.Open || (x.PromisedFor != null && x.RepairedAt == null && x.LiftedAt == null)))
            .ToListAsync(ct);

    private static Task<Dictionary<EpisodeId, DateOnly?>> CaseReviewsDone(Work work, IReadOnlyList<EpisodeId> episodes, CancellationToken ct) =>
        work.Db.Set<FollowUp>().Where(x => episodes.Contains(x.EpisodeId) && x.Kind == FollowUpKind.CaseReview && x.Status == FollowUpStatus.Done)
            .GroupBy(x => x.EpisodeId).Select(x => new { x.Key, Last = x.Max(y => y.EndedOn) }).ToDictionaryAsync(x => x.Key, x => x.Last, ct);

    private static async Task<ILookup<PatientId, Published>> UnseenSections(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var standing = await work.Db.Set<SectionVersion>().AsNoTracking().Include(x => x.Ticks)
            .Join(work.Db.Set<PlanSection>(), x => x.PlanSectionId, x => x.Id, (version, section) => new { version, section.Owner, section.Version })
            .Where(x => patients.Contains(x.version.PatientId) && x.version.Number == x.Version)
            .ToListAsync(ct);
        return standing.ToLookup(
            x => x.version.PatientId,
            x => new Published(x.Owner, x.version.Id, x.version.PublishedAt, [.. x.version.Ticks.Select(t => t.Discipline)]));
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

    private sealed record Published(Discipline Owner, SectionVersionId Version, DateTimeOffset PublishedAt, List<Discipline> Ticked);

    /// <summary>What waits for a decision.</summary>
    private sealed record Decisions(
        ILookup<PatientId, Proposal> Proposals,
        IReadOnlyDictionary<FiringId, int?> Bands,
        ILookup<PatientId, Hold> Holds,
        IReadOnlyDictionary<InterventionId, StaffId> Owners)
    {
        public static async Task<Decisions> Load(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct) => new(
            (await work.Db.Set<Proposal>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.Status == ProposalStatus.Open).ToListAsync(ct)).ToLookup(x => x.PatientId),
            await work.Db.Set<Firing>().Where(x => patients.Contains(x.PatientId) && x.EndedAt == null && x.Band != null).ToDictionaryAsync(x => x.Id, x => x.Band, ct),
            (await work.Db.Set<Hold>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.LiftedAt == null).ToListAsync(ct)).ToLookup(x => x.PatientId),
            await work.Db.Set<Intervention>().Where(x => patients.Contains(x.PatientId)).ToDictionaryAsync(x => x.Id, x => x.OwnerId, ct));

        public IReadOnlyList<OpenProposal> ProposalsOf(PatientId patient, CareTeamOwners owners) =>
            [.. Proposals[patient].Select(x => new OpenProposal(x.Id, [OwnerOf(x.InterventionId, owners)], x.ProposedAt, BandOf(x), x.Say))];

        public IReadOnlyList<OpenHold> HoldsOf(PatientId patient, CareTeamOwners owners) =>
            [.. Holds[patient].Select(x => new OpenHold(x.Id, OwnerOf(x.InterventionId, owners), x.Since, x.UntilDecision is not null, x.Say))];

        private Band? BandOf(Proposal proposal) => proposal.FiringId is { } firing && Bands.TryGetValue(firing, out var band) ? (Band?)band : null;

        private StaffId OwnerOf(InterventionId? id, CareTeamOwners owners) =>
            id is { } known && Owners.TryGetValue(known, out var owner) ? owners.OwnerOf(owners.LeadDiscipline, owner) : owners.Lead;
    }
}
