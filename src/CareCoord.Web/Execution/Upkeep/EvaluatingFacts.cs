using CareCoord.Content;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What rules and protocols must know about a batch of people, read with a handful of queries whatever the size of the batch.</summary>
internal sealed class EvaluatingFacts
{
    /// <summary>The open episodes.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    public required CareTeams Teams { get; init; }

    /// <summary>What runs or rests, each with its story.</summary>
    public required ILookup<PatientId, Intervention> Interventions { get; init; }

    /// <summary>What was recorded, as rules read it.</summary>
    public required RecordedEntries Entries { get; init; }

    private Dictionary<PatientId, Patient> Patients { get; init; } = [];

    private RecordedEvents Events { get; init; } = null!;

    private ILookup<PatientId, Consent> Consents { get; init; } = null!;

    private ILookup<PatientId, Hold> Holds { get; init; } = null!;

    private ILookup<PatientId, Proposal> Proposals { get; init; } = null!;

    private ILookup<PatientId, Firing> Firings { get; init; } = null!;

    public static async Task<EvaluatingFacts> Load(Work work, ContentLibrary content, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var db = work.Db;
        var people = await db.Set<Patient>().AsNoTracking().Where(x => patients.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
        return new EvaluatingFacts
        {
            Patients = people,
            Episodes = await db.Set<Episode>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.EndedOn == null).OrderBy(x => x.PatientId).ToListAsync(ct),
            Teams = await CareTeams.Load(work, patients, ct),
            Interventions = (await db.Set<Intervention>().AsNoTracking().Include(x => x.Changes.OrderBy(c => c.At).ThenBy(c => c.Id))
                .Where(x => patients.Contains(x.PatientId) && x.Status != InterventionStatus.Stopped).OrderBy(x => x.Id).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Entries = await RecordedEntries.Load(work, content, patients, ct),
            Events = await RecordedEvents.Load(work, people, ct),
            Consents = (await db.Set<Consent>().AsNoTracking().Where(x => patients.Contains(x.PatientId)).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Holds = (await db.Set<Hold>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.LiftedAt == null).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Proposals = (await db.Set<Proposal>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && (x.Status == ProposalStatus.Open || x.Status == ProposalStatus.Expired)).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Firings = (await db.Set<Firing>().AsNoTracking().Where(x => patients.Contains(x.PatientId)).ToListAsync(ct)).ToLookup(x => x.PatientId),
        };
    }

    /// <summary>The person's local day.</summary>
    public DateOnly TodayOf(PatientId patient, DateTimeOffset now) => WallClock.DayOf(now, Patients[patient].Details.TimeZone);

    /// <summary>Whether and how anybody may be in touch with the person.</summary>
    public CareState StateOf(Episode episode) => CareStanding.Of(episode, Patients[episode.PatientId], [.. Consents[episode.PatientId]]).State;

    /// <summary>The facts of one person.</summary>
    public Facts Of(Episode episode, DateTimeOffset now)
    {
        var (patient, today) = (episode.PatientId, TodayOf(episode.PatientId, now));
        var running = Interventions[patient].ToList();
        return new Facts
        {
            Phase = episode.Phase,
            PhaseSince = episode.PhaseSince,
            PausedUntil = episode.PausedUntil,
            PhaseBeforePause = episode.PhaseBeforePause,
            Target = Events.TargetOf(episode),
            TakenIntoCareOn = episode.TakenIntoCareOn,
            Entries = [.. Entries.Of(patient), .. running.Select(Entries.SetupOf).OfType<EntryFact>()],
            Interventions = [.. running.Select(x => Entries.FactsOf(x, today)).OfType<InterventionFacts>().Select(WithExpired(patient))],
            Happened = Events.Of(patient),
            Open = Events.OpenOf(patient),
            Consents = [.. Consents[patient].Select(x => new ConsentFact(x.Kind, x.StateOn(today)))],
            Cards = [.. Entries.CardsOf(patient)],
            Holds = [.. Holds[patient].Select(x => x.AsFact())],
            LastReviewOn = Events.LastReviewOf(patient),
            Proposals = [.. Proposals[patient].Where(x => x.Status == ProposalStatus.Open).Select(Fact)],
            Firings = [.. Firings[patient].GroupBy(x => (x.Rule, x.InterventionId)).Select(x => x.MaxBy(y => y.Occurrence)!.AsFact())],
        };
    }

    private ProposalFact Fact(Proposal proposal) => new(
        proposal.Id, proposal.Source, proposal.Kind, proposal.InterventionId, proposal.To, proposal.FiringId, proposal.Inputs, TodayOf(proposal.PatientId, proposal.ProposedAt),
        Firings[proposal.PatientId].FirstOrDefault(x => x.Id == proposal.FiringId)?.Band);

    /// <summary>What expired counts as decided on: what earned it does not earn the next.</summary>
    private Func<InterventionFacts, InterventionFacts> WithExpired(PatientId patient) => facts => facts with
    {
        Decisions =
        [
            .. facts.Decisions,
            .. Proposals[patient].Where(x => x.Status == ProposalStatus.Expired && x.InterventionId == facts.Id && x.FiringId is null && x.Kind.Move() is not null)
                .Select(x => new DecisionFact(x.Kind.Move()!.Value, x.EndedAt!.Value, TodayOf(patient, x.EndedAt.Value))),
        ],
    };
}
