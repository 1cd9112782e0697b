using CareCoord.Domain.Attention;
using CareCoord.Web.Execution.Upkeep;

namespace CareCoord.Benchmarks;

/// <summary>Things owed are kept, the list of people is not.</summary>
internal sealed class KeepsAttention(AttentionRules rules) : AttentionKeeping(rules)
{
    protected override bool KeepsWorklist => false;
}
