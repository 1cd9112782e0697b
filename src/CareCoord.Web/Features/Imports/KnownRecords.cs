using CareCoord.Domain.Episodes;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Imports;

/// <summary>What stands here already of the resources in one batch, and the people they are about.</summary>
internal sealed class KnownRecords
{
    private const string PatientType = "Patient";

    private readonly Dictionary<(string Type, string SourceId), ImportedRecord> _records = [];
    private readonly Dictionary<(string System, string Value), PatientId> _byIdentifier = [];
    private readonly Dictionary<PatientId, Patient> _people = [];
    private HashSet<PatientId> _inCare = [];

    private KnownRecords()
    {
    }

    /// <summary>Loads them, and locks the people.</summary>
    public static async Task<KnownRecords> Load(IReadOnlyList<ImportedResource> resources, Work work, CancellationToken ct)
    {
        var known = new KnownRecords();
        await known.LoadRecords(resources, work, ct);
        await known.LoadIdentifiers(resources, work, ct);
        var people = known._records.Values.Select(x => x.PatientId).OfType<PatientId>().Concat(known._byIdentifier.Values).Distinct().ToList();
        await work.Lock(people, ct);
        foreach (var person in await work.Db.Set<Patient>()
            .Include(x => x.Identifiers).Include(x => x.ContactPoints).Include(x => x.SearchableBy).AsSplitQuery()
            .Where(x => people.Contains(x.Id)).ToListAsync(ct))
        {
            known._people.Add(person.Id, person);
        }

        known._inCare = [.. await work.Db.Set<Episode>().Where(x => people.Contains(x.PatientId) && x.EndedOn == null).Select(x => x.PatientId).ToListAsync(ct)];
        return known;
    }

    /// <summary>The record of a resource.</summary>
    public ImportedRecord? Find(string type, string sourceId) => _records.GetValueOrDefault((type, sourceId));

    /// <summary>The person a resource is, or is about.</summary>
    public Patient? PersonOf(ImportedResource resource, ImportedRecord? record)
    {
        PatientId? id = resource switch
        {
            { Patient: not null } => record?.PatientId,
            { Person: { SourceId.Length: > 0 } person } => Find(PatientType, person.SourceId)?.PatientId,
            { Person: { } person } => _byIdentifier.TryGetValue((person.System, person.Value), out var found) ? found : null,
            _ => null,
        };
        return id is { } known ? _people.GetValueOrDefault(known) : null;
    }

    /// <summary>True when something is planned for the person.</summary>
    public bool IsInCare(PatientId person) => _inCare.Contains(person);

    /// <summary>Takes up what has just been made, so that the same resource twice in one batch is one.</summary>
    public void Add(ImportedRecord record, Patient? person)
    {
        _records.Add((record.Type, record.SourceId), record);
        if (person is not null)
        {
            _people.TryAdd(person.Id, person);
        }
    }

    private async Task LoadRecords(IReadOnlyList<ImportedResource> resources, Work work, CancellationToken ct)
    {
        var wanted = resources.Select(x => (x.Type, x.SourceId))
            .Concat(resources.Where(x => x.Person is { SourceId.Length: > 0 }).Select(x => (Type: PatientType, x.Person!.SourceId)));
        foreach (var type in wanted.GroupBy(x => x.Type, x => x.SourceId))
        {
            var ids = type.Distinct().ToList();
            foreach (var record in await work.Db.Set<ImportedRecord>().Where(x => x.Type == type.Key && ids.Contains(x.SourceId)).ToListAsync(ct))
            {
                _records.Add((record.Type, record.SourceId), record);
            }
        }
    }

    private async Task LoadIdentifiers(IReadOnlyList<ImportedResource> resources, Work work, CancellationToken ct)
    {
        var values = resources.Where(x => x.Person is { SourceId.Length: 0 }).Select(x => x.Person!.Value).Distinct().ToList();
        if (values.Count == 0)
        {
            return;
        }

        var found = await work.Db.Set<PatientIdentifier>().Where(x => values.Contains(x.Value)).ToListAsync(ct);
        foreach (var same in found.GroupBy(x => (x.System, x.Value)).Where(x => x.DistinctBy(y => y.PatientId).Count() == 1))
        {
            _byIdentifier.Add(same.Key, same.First().PatientId);
        }
    }
}
