using System.Collections.Immutable;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>One inner test must pass.</summary>
/// <param name="Of">The inner tests.</param>
public sealed record AnyTest(ImmutableArray<EntryTest> Of) : EntryTest
{
    /// <inheritdoc/>
    public override string Words => string.Join(" or ", Of.Select(t => t.Words));

    /// <inheritdoc/>
    public override Passes Test(Answers answers)
    {
        var passes = Of.Select(t => t.Test(answers)).ToList();
        if (passes.Contains(Passes.Yes))
        {
            return Passes.Yes;
        }

        return passes.Contains(Passes.Unknown) ? Passes.Unknown : Passes.No;
    }
}
