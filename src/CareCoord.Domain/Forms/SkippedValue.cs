namespace CareCoord.Domain.Forms;

/// <summary>A question that somebody left out on purpose. Stored, and never an answer.</summary>
/// <param name="Reason">Why.</param>
public sealed record SkippedValue(SkipReason Reason) : Value
{
    /// <inheritdoc/>
    public override bool IsAnswer => false;

    /// <inheritdoc/>
    public override string ToString() => Reason == SkipReason.AskAgain ? "ask me again" : "I would rather not";
}
