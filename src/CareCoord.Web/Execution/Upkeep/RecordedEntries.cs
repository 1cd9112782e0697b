using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Insights;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Entries as rules see them: read with the form's own version, void ones left out.</summary>
internal sealed class RecordedEntries(ContentLibrary content, ILookup<PatientId, Entry> entries)
{
    public static async Task<RecordedEntries> Load(Work work, ContentLibrary content, IReadOnlyList<PatientId> patients, CancellationToken ct) => new(
        content,
        (await work.Db.Set<Entry>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.VoidedAt == null).OrderBy(x => x.HappenedAt).ToListAsync(ct))
            .ToLookup(x => x.PatientId));

    /// <summary>A person's entries, oldest first.</summary>
    public IEnumerable<Entry> AllOf(PatientId patient) => entries[patient];

    /// <summary>A person's entries of forms that are known.</summary>
    public IEnumerable<EntryFact> Of(PatientId patient) => entries[patient].Select(Fact).OfType<EntryFact>();

    /// <summary>The cards that stand about a person; whether the person agreed to them is not recorded.</summary>
    public IEnumerable<CardFact> CardsOf(PatientId patient) => entries[patient]
        .Where(x => content.Cards.Find(x.Form) is not null)
        .GroupBy(x => x.Form)
        .Select(x => new CardFact(x.Key, x.MaxBy(y => y.HappenedAt)!.Day, null));

    /// <summary>What was answered when an intervention was given.</summary>
    public EntryFact? SetupOf(Intervention intervention)
    {
        var at = intervention.Changes[0].At;
        return content.Protocols.Find(intervention.ProtocolRef) is { } protocol
            ? StartCheck.SetupEntry(protocol, intervention.Setup, intervention.Id, at, intervention.StartedOn)
            : null;
    }

    /// <summary>How an intervention stands, with its planned practices; null when its protocol is not known any more.</summary>
    public InterventionFacts? FactsOf(Intervention intervention, DateOnly today) => content.Protocols.Find(intervention.ProtocolRef) is not { } protocol ? null : InterventionFacts.Of(intervention, protocol) with
    {
        Slots = [.. SlotsOf(intervention, protocol, today)],
        Decisions = [.. intervention.Changes.Where(x => x is { Kind: InterventionChangeKind.Moved or InterventionChangeKind.Kept, Move: not null })
            .Select(x => new DecisionFact(x.Move!.Value, x.At, x.Day))],
    };

    /// <summary>The practices that were planned, and which of them have a record.</summary>
    public IReadOnlyList<SlotFact> SlotsOf(Intervention intervention, Protocol protocol, DateOnly today) => PracticeSlots.Of(
        intervention,
        protocol,
        entries[intervention.PatientId].Where(x => x.InterventionId == intervention.Id && protocol.Records.Contains(x.Form)).Select(x => x.Day),
        today);

    /// <summary>How much of what was planned was practised.</summary>
    public Insight<Adherence> AdherenceOf(Intervention intervention, Protocol protocol, DateOnly today) => Adherence.Of(
        SlotsOf(intervention, protocol, today).GroupBy(x => x.Day).Select(x => new PracticeDay(x.Key, x.Count(), x.Count(y => y.IsRecorded))), today);

    private EntryFact? Fact(Entry entry)
    {
        var reference = new ContentRef(entry.Form, entry.FormVersion);
        return (content.Forms.Find(reference)?.Questions ?? content.Cards.Find(reference)?.Questions) is { } questions
            ? new EntryFact(
                entry.Form, entry.HappenedAt, entry.Day, entry.RecordedAt, entry.Answers,
                questions.Observe(entry.Form, entry.Answers), questions.Codes(entry.Form), entry.InterventionId)
            : null;
    }
}
