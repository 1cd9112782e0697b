using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;

namespace CareCoord.Benchmarks;

/// <summary>Does nothing with whom an operation concerned: what remains is claiming and marking.</summary>
internal sealed class ClaimsOnly() : UpkeepAfter(null!, null!, null!)
{
    public override Task Run(Work work, CancellationToken ct) => Task.CompletedTask;
}
