using System.Collections.Immutable;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.FollowUps;
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
