using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>The chosen options of a list; none of them is an answer too ("nothing of this").</summary>
/// <param name="Codes">The options' codes.</param>
public sealed record CodesValue(ImmutableArray<string> Codes) : Value
{
    /// <inheritdoc/>
    public bool Equals(CodesValue? other) => other is not null && Codes.Order(StringComparer.Ordinal).SequenceEqual(other.Codes.Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => Codes.Length;

    /// <inheritdoc/>
    public override string ToString() => Codes.IsEmpty ? "none of these" : string.Join(", ", Codes);
}
