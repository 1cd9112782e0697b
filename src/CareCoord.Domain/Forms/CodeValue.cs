namespace CareCoord.Domain.Forms;

/// <summary>One option of a choice; <c>yes</c> or <c>no</c> of a yes-no item.</summary>
/// <param name="Code">The option's code.</param>
public sealed record CodeValue(string Code) : Value
{
    /// <inheritdoc/>
    public override string ToString() => Code;
}
