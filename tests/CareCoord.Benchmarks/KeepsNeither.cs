using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;

namespace CareCoord.Benchmarks;

/// <summary>What an operation would cost if nobody had to be told what to look at.</summary>
internal sealed class KeepsNeither(AttentionRules rules) : AttentionKeeping(rules)
{
    public override Task Run(Work work, IReadOnlyCollection<PatientId> patients, CancellationToken ct) => Task.CompletedTask;
}
