using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What the planner must know about a batch of people, read with a handful of queries whatever the size of the batch.</summary>
internal sealed class PlanningFacts
{
    public required CareTeams Teams { get; init; }

    public required Dictionary<PatientId, Patient> Patients { get; init; }

    public required ILookup<PatientId, Contact> Contacts { get; init; }

    public required ILookup<PatientId, Consent> Consents { get; init; }

    public required ILookup<PatientId, PlanStanding> Plans { get; init; }

    public required ILookup<PatientId, FollowUp> FollowUps { get; init; }

    /// <summary>The open episodes.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    public static async Task<PlanningFacts> Load(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var episodes = await work.Db.Set<Episode>().Where(x => patients.Contains(x.PatientId) && x.EndedOn == null).ToListAsync(ct);
        var ids = episodes.ConvertAll(x => x.Id);
        return new PlanningFacts
        {
            Episodes = episodes,
            Teams = await CareTeams.Load(work, patients, ct),
            Patients = await work.Db.Set<Patient>().AsNoTracking().Where(x => patients.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct),
            Contacts = (await work.Db.Set<Contact>().AsNoTracking()
                .Where(x => ids.Contains(x.EpisodeId!.Value) && x.VoidedAt == null && x.Outcome == ContactOutcome.Reached).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Consents = (await work.Db.Set<Consent>().AsNoTracking().Where(x => patients.Contains(x.PatientId)).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Plans = await LoadPlans(work, ids, ct),
            FollowUps = (await work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
                .Where(x => ids.Contains(x.EpisodeId)).ToListAsync(ct)).ToLookup(x => x.PatientId),
        };
    }

    /// <summary>All follow-ups of a person's episode.</summary>
    public IReadOnlyList<FollowUp> FollowUpsOf(PatientId patient) => [.. FollowUps[patient]];

    /// <summary>The planner's input for one episode.</summary>
    public PlannerInput InputOf(Episode episode, PlannerRules rules, DateTimeOffset now)
    {
        var patient = Patients[episode.PatientId];
        var consents = Consents[patient.Id].ToList();
        var followUps = FollowUpsOf(patient.Id);
        return new PlannerInput
        {
            Episode = episode.Id,
            At = now,
            Zone = patient.Details.TimeZone,
            Standing = StandingOf(episode, patient, consents),
            Owners = Teams.OwnersOf(episode, followUps),
            Rules = rules,
            Contacts = [.. Contacts[patient.Id].Select(x => new CompletedContact(x.At, x.Discipline))],
            Plan = Plans[patient.Id].FirstOrDefault(),
            ConsentNotAskedSince = consents.Exists(x => x.Answer == ConsentState.NotAsked) ? episode.TakenIntoCareOn : null,
            FollowUps = [.. followUps.Select(FollowUpSnapshot.Of)],
        };
    }

    private static EpisodeStanding StandingOf(Episode episode, Patient patient, List<Consent> consents) => new()
    {
        Phase = episode.Phase,
        PhaseSince = episode.PhaseSince,
        TakenIntoCareOn = episode.TakenIntoCareOn,
        ChosenIntervalDays = episode.ChosenIntervalDays,
        PausedUntil = episode.PausedUntil,
        RefusesAllContactSince = consents.Find(x => x is { Kind: ConsentKind.Contact, Answer: ConsentState.Refused })?.AskedOn,
        IsDead = patient.Details.Deceased || patient.Details.DeceasedOn is not null,
        HasLeft = patient.Details.LeftOn is not null,
        RefusedChannels = [.. consents.Where(x => x is { Kind: ConsentKind.Messages, Answer: ConsentState.Refused }).Select(x => x.Channel!.Value)],
    };

    private static async Task<ILookup<PatientId, PlanStanding>> LoadPlans(Work work, List<EpisodeId> episodes, CancellationToken ct)
    {
        var goals = (await work.Db.Set<Goal>().AsNoTracking().Where(x => episodes.Contains(x.EpisodeId) && x.EndedOn == null && x.By != null).ToListAsync(ct))
            .ToLookup(x => x.EpisodeId, x => new GoalDate(x.Id, Domain.Teams.Discipline.PrimaryCare, x.By!.Value));
        var plans = await work.Db.Set<CarePlan>().Where(x => episodes.Contains(x.EpisodeId))
            .Select(x => new { x.Id, x.PatientId, x.EpisodeId, x.ReviewOn, IsWritten = x.Sections.Any(s => s.Version > 0) })
            .ToListAsync(ct);
        return plans.ToLookup(x => x.PatientId, x => new PlanStanding(x.Id, x.IsWritten, x.ReviewOn, [.. goals[x.EpisodeId]]));
    }
}
