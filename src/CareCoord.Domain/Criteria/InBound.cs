using System.Collections.Immutable;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>One of several options; a list of choices must contain at least one of them.</summary>
/// <param name="Codes">The options' codes.</param>
/// <param name="Word">The options in words.</param>
public sealed record InBound(ImmutableArray<string> Codes, string Word) : Bound
{
    /// <inheritdoc/>
    public override string Words => $"is {Word}";

    private protected override bool Holds(Value value) => value switch
    {
        CodeValue one => Codes.Contains(one.Code),
        CodesValue many => many.Codes.Any(code => Codes.Contains(code)),
        _ => false,
    };
}
