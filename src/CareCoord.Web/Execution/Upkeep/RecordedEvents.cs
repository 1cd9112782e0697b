using System.Collections.Immutable;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What the record did and what is open in it, as rules see it, on each person's own days.</summary>
internal sealed class RecordedEvents
{
    private ILookup<PatientId, EventFact> Happened { get; init; } = null!;

    private ILookup<PatientId, OpenFact> Opened { get; init; } = null!;

    private ILookup<PatientId, DateOnly> Reviewed { get; init; } = null!;

    private ILookup<EpisodeId, TargetFact> Targets { get; init; } = null!;

    public static async Task<RecordedEvents> Load(Work work, IReadOnlyDictionary<PatientId, Patient> people, CancellationToken ct)
    {
        var (db, patients) = (work.Db, people.Keys.ToList());
        DateOnly DayOf(PatientId patient, DateTimeOffset at) => WallClock.DayOf(at, people[patient].Details.TimeZone);

        var contacts = await db.Set<Contact>().Where(x => patients.Contains(x.PatientId) && x.VoidedAt == null)
            .Select(x => new { x.PatientId, x.At, x.Nature, x.Outcome }).ToListAsync(ct);
        var published = await db.Set<SectionVersion>().Where(x => patients.Contains(x.PatientId)).Select(x => new { x.PatientId, x.PublishedAt }).ToListAsync(ct);
        var flags = await db.Set<SafetyFlag>().Where(x => patients.Contains(x.PatientId) && x.Status == SafetyStatus.Open)
            .Select(x => new { x.PatientId, x.RaisedAt }).ToListAsync(ct);
        var promised = await db.Set<FollowUp>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.Status == FollowUpStatus.Open && x.PromisedFor != null).ToListAsync(ct);
        return new RecordedEvents
        {
            Reviewed = await Reviews(work, patients, DayOf, ct),
            Targets = await TargetRatings(work, patients, ct),
            Happened = contacts.Select(x => (x.PatientId, Fact: EventFact.Contact(DayOf(x.PatientId, x.At), x.Nature == ContactNature.SymptomDriven, CodeOf(x.Outcome))))
                .Concat(published.Select(x => (x.PatientId, Fact: PlanChange(DayOf(x.PatientId, x.PublishedAt)))))
                .ToLookup(x => x.PatientId, x => x.Fact),
            Opened = flags.Select(x => (x.PatientId, Fact: new OpenFact(OpenThing.SafetyFlag, DayOf(x.PatientId, x.RaisedAt))))
                .Concat(promised.Where(x => x.PromiseStateAt(work.Now) == PromiseState.Open)
                    .Select(x => (x.PatientId, Fact: new OpenFact(OpenThing.Promise, DayOf(x.PatientId, x.ToldAt!.Value)))))
                .ToLookup(x => x.PatientId, x => x.Fact),
        };
    }

    public ImmutableArray<EventFact> Of(PatientId patient) => [.. Happened[patient]];

    public ImmutableArray<OpenFact> OpenOf(PatientId patient) => [.. Opened[patient]];

    /// <summary>Ratings of the goal that an episode is measured by, against what was to be reached.</summary>
    public ImmutableArray<TargetFact> TargetOf(Episode episode) => [.. Targets[episode.Id]];

    private static async Task<ILookup<EpisodeId, TargetFact>> TargetRatings(Work work, List<PatientId> patients, CancellationToken ct) => (await (
        from goal in work.Db.Set<Goal>()
        join rating in work.Db.Set<GoalRating>() on goal.Id equals rating.GoalId
        where patients.Contains(goal.PatientId) && goal.IsTarget && goal.EndedOn == null && goal.Target != null
        orderby rating.On, rating.Id
        select new { goal.EpisodeId, rating.On, IsMet = rating.Value >= goal.Target }).ToListAsync(ct)).ToLookup(x => x.EpisodeId, x => new TargetFact(x.On, x.IsMet));

    /// <summary>The day of the last review of plan or case.</summary>
    public DateOnly? LastReviewOf(PatientId patient) => Reviewed[patient].Max(x => (DateOnly?)x);

    private static async Task<ILookup<PatientId, DateOnly>> Reviews(Work work, List<PatientId> patients, Func<PatientId, DateTimeOffset, DateOnly> dayOf, CancellationToken ct)
    {
        var plans = await work.Db.Set<CarePlan>().Where(x => patients.Contains(x.PatientId) && x.ReviewedOn != null).Select(x => new { x.PatientId, On = x.ReviewedOn!.Value }).ToListAsync(ct);
        var cases = await work.Db.Set<FollowUp>().Where(x => patients.Contains(x.PatientId) && x.Kind == FollowUpKind.CaseReview && x.Status == FollowUpStatus.Done && x.EndedOn != null)
            .Select(x => new { x.PatientId, On = x.EndedOn!.Value }).ToListAsync(ct);
        var turns = await work.Db.Set<HuddleRow>().Where(x => patients.Contains(x.PatientId) && x.EndedAt != null && (x.Status == HuddleRowStatus.Decided || x.Status == HuddleRowStatus.NoChange))
            .Select(x => new { x.PatientId, At = x.EndedAt!.Value }).ToListAsync(ct);
        return plans.Concat(cases).Select(x => (x.PatientId, x.On)).Concat(turns.Select(x => (x.PatientId, On: dayOf(x.PatientId, x.At)))).ToLookup(x => x.PatientId, x => x.On);
    }

    private static EventFact PlanChange(DateOnly day) => new(EventKind.PlanChange, day, ImmutableDictionary<string, string>.Empty);

    /// <summary>An outcome as content writes it.</summary>
    private static string CodeOf(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Reached => "reached",
        ContactOutcome.NotReached => "not-reached",
        ContactOutcome.NoShow => "no-show",
        ContactOutcome.Declined => "declined",
        _ => "rescheduled",
    };
}
