using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>Tests the answer to one item.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Label">The item in a few words.</param>
/// <param name="Bound">What its answer must satisfy.</param>
public sealed record ItemTest(string Item, string Label, Bound Bound) : EntryTest
{
    /// <inheritdoc/>
    public override string Words => $"{Label} {Bound.Words}";

    /// <inheritdoc/>
    public override Passes Test(Answers answers) => Bound.Test(answers.Of(Item));
}
