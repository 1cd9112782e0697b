namespace CareCoord.Domain.Forms;

/// <summary>Free words. Rules never search them.</summary>
/// <param name="Text">The words as written.</param>
public sealed record TextValue(string Text) : Value
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
