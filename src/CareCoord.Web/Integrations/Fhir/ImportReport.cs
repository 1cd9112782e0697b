namespace CareCoord.Web.Integrations.Fhir;

/// <summary>What became of an import.</summary>
internal sealed class ImportReport
{
    private readonly SortedDictionary<string, int> _notTaken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patients = new(StringComparer.Ordinal);

    /// <summary>How many were not here before.</summary>
    public int New { get; private set; }

    /// <summary>How many had changed.</summary>
    public int Updated { get; private set; }

    /// <summary>How many were here already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Each refusal: file, line, path and reason.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>How many people the input holds that were taken, new or not.</summary>
    public int Patients => _patients.Count;

    public void NotTaken(string kind) => _notTaken[kind] = _notTaken.GetValueOrDefault(kind) + 1;

    public void Took(int added, int updated, int unchanged) => (New, Updated, Unchanged) = (New + added, Updated + updated, Unchanged + unchanged);

    public void TookPatient(string sourceId) => _patients.Add(sourceId);

    public void Refuse(RawResource raw, string path, string why) =>
        Refusals.Add($"refused: {raw.File}, line {raw.Line}{(raw.Entry > 0 ? $", entry {raw.Entry}" : "")}{(path.Length > 0 ? $", {path}" : "")}: {why}");

    public void RefuseFile(string file, string why) => Refusals.Add($"refused whole: {file}: {why}");

    /// <summary>The two lines that end an import.</summary>
    public IEnumerable<string> LastLines()
    {
        yield return _notTaken.Count == 0 ? "not taken: nothing" : $"not taken: {string.Join(", ", _notTaken.Select(x => $"{x.Value} {x.Key}"))}";
        yield return $"imported {Patients} patients, {New} resources new, {Updated} updated, {Unchanged} unchanged, {Refusals.Count} refused";
    }
}
