using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>Equal to one value; a list of choices must contain it.</summary>
/// <param name="Wanted">The value.</param>
/// <param name="Word">The value in words.</param>
public sealed record IsBound(Value Wanted, string Word) : Bound
{
    /// <inheritdoc/>
    public override string Words => $"is {Word}";

    private protected override bool Holds(Value value) => (value, Wanted) switch
    {
        (CodesValue many, CodeValue one) => many.Codes.Contains(one.Code),
        _ => value == Wanted,
    };
}
