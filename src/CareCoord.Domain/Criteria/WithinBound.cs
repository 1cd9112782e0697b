using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>Within a range, both ends included.</summary>
/// <param name="Range">The range.</param>
public sealed record WithinBound(ValueRange Range) : Bound
{
    /// <inheritdoc/>
    public override string Words => $"within {Range}";

    private protected override bool Holds(Value value) => value is NumberValue number && Range.Contains(number.Number);
}
