using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Criteria;

/// <summary>An observation that a criterion looks at.</summary>
/// <param name="Code">Its code, such as <c>distress.change</c>.</param>
/// <param name="Word">Its name in words, such as <c>change in distress</c>.</param>
/// <param name="Unit">The unit of its values.</param>
public sealed record Observed(string Code, string Word, Unit Unit)
{
    /// <summary>The entries of the forms that publish the code, whether they hold a value or not.</summary>
    internal ImmutableArray<EntryFact> EntriesOf(Facts facts) =>
        [.. facts.Entries.Where(e => e.Codes.Contains(Code))];

    /// <summary>A number of the code's unit in words, rounded to one decimal.</summary>
    internal string Written(decimal number)
    {
        var quantity = new Quantity(Math.Round(number, 1), Unit);
        return Unit == Unit.Points ? quantity.ToString() : quantity.Words;
    }
}
