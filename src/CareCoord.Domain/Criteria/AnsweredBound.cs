using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>Answered at all. The one bound for which a blank is a plain "no".</summary>
public sealed record AnsweredBound : Bound
{
    /// <inheritdoc/>
    public override string Words => "is answered";

    /// <inheritdoc/>
    public override Passes Test(Value? value) => value is null ? Passes.No : Passes.Yes;

    private protected override bool Holds(Value value) => true;
}
