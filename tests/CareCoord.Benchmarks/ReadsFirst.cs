using System.Diagnostics;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;

namespace CareCoord.Benchmarks;

/// <summary>Reads all that the recomputing reads once more beforehand, and says how long that alone took.</summary>
internal sealed class ReadsFirst(AttentionRules rules) : AttentionKeeping(rules)
{
    /// <summary>How long the last reading took.</summary>
    public TimeSpan Reading { get; private set; }

    public override async Task Run(Work work, IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var chunk in patients.Chunk(Chunk))
        {
            await AttentionLoading.Load(work, chunk, ct);
        }

        Reading = Stopwatch.GetElapsedTime(began);
        await base.Run(work, patients, ct);
    }
}
