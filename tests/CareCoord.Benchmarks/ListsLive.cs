using System.Diagnostics;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Caseload;

namespace CareCoord.Benchmarks;

/// <summary>Makes the first page of a viewer's list of people from the record, and says how long that alone took. Nothing is stored.</summary>
internal sealed class ListsLive(AttentionRules rules) : AttentionKeeping(rules)
{
    private readonly AttentionRules _rules = rules;
    private readonly List<WorklistRow> _found = [];

    /// <summary>Whose list.</summary>
    public Guid Viewer { get; set; }

    /// <summary>The last page made.</summary>
    public IReadOnlyList<WorklistRow> Page { get; private set; } = [];

    /// <summary>How long that took: reading, computing, sorting.</summary>
    public TimeSpan Took { get; private set; }

    public override async Task Run(Work work, IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        _found.Clear();
        foreach (var chunk in patients.Chunk(Chunk))
        {
            var facts = await AttentionLoading.Load(work, chunk, ct);
            _found.AddRange(facts.SelectMany(x => Worklist.Of(x, AttentionRows.Of(x, _rules))).Where(x => x.ViewerId == Viewer && x.CountsAt(work.Now)));
        }

        Page = [.. _found.OrderBy(x => x.Band).ThenBy(x => x.Since).ThenBy(x => x.PatientId.Value.ToString(), StringComparer.Ordinal).Take(CaseloadQuery.PageSize)];
        Took = Stopwatch.GetElapsedTime(began);
    }
}
