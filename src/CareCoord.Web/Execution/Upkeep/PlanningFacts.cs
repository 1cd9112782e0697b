using CareCoord.Content;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What the planner must know about a batch of people, read with a handful of queries whatever the size of the batch.</summary>
internal sealed class PlanningFacts
{
    public required CareTeams Teams { get; init; }

    /// <summary>On which days owners work.</summary>
    public required WorkCalendars Calendars { get; init; }

    public required Dictionary<PatientId, Patient> Patients { get; init; }

    public required ILookup<PatientId, Contact> Contacts { get; init; }

    public required ILookup<PatientId, Consent> Consents { get; init; }

    /// <summary>What running and paused interventions ask for.</summary>
    public required ILookup<PatientId, InterventionSchedule> Interventions { get; init; }

    public required ILookup<PatientId, PlanStanding> Plans { get; init; }

    public required ILookup<PatientId, FollowUp> FollowUps { get; init; }

    /// <summary>What huddles have said of people.</summary>
    public required HuddleTurns Turns { get; init; }

    /// <summary>The open episodes.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    public static async Task<PlanningFacts> Load(Work work, ContentLibrary content, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var episodes = await work.Db.Set<Episode>().Where(x => patients.Contains(x.PatientId) && x.EndedOn == null).ToListAsync(ct);
        var ids = episodes.ConvertAll(x => x.Id);
        var teams = await CareTeams.Load(work, patients, ct);
        return new PlanningFacts
        {
            Episodes = episodes,
            Teams = teams,
            Calendars = await work.Calendars(ct),
            Patients = await work.Db.Set<Patient>().AsNoTracking().Where(x => patients.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct),
            Contacts = (await work.Db.Set<Contact>().AsNoTracking()
                .Where(x => ids.Contains(x.EpisodeId!.Value) && x.VoidedAt == null && x.Outcome == ContactOutcome.Reached).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Consents = (await work.Db.Set<Consent>().AsNoTracking().Where(x => patients.Contains(x.PatientId)).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Interventions = await InterventionSchedules.Load(work, content, teams, ids, ct),
            Plans = await LoadPlans(work, ids, ct),
            FollowUps = (await work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
                .Where(x => ids.Contains(x.EpisodeId)).ToListAsync(ct)).ToLookup(x => x.PatientId),
            Turns = await work.Turns(ct),
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
            Standing = CareStanding.Of(episode, patient, consents),
            Owners = Teams.OwnersOf(episode, followUps, Interventions[patient.Id].Select(x => x.OwnerId!.Value)),
            Rules = rules,
            Calendars = Calendars,
            Contacts = [.. Contacts[patient.Id].Select(x => new CompletedContact(x.At, x.Discipline))],
            Interventions = [.. Interventions[patient.Id]],
            Plan = Plans[patient.Id].FirstOrDefault(),
            CaseReview = Turns.ReviewOf(episode, patient.Details.TimeZone),
            ConsentNotAskedSince = consents.Exists(x => x.Answer == ConsentState.NotAsked) ? episode.TakenIntoCareOn : null,
            FollowUps = [.. followUps.Select(FollowUpSnapshot.Of)],
        };
    }

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
