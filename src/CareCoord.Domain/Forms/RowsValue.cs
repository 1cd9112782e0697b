using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>A list of rows, each with its own answers.</summary>
/// <param name="Rows">The rows in their order.</param>
public sealed record RowsValue(ImmutableArray<Answers> Rows) : Value
{
    /// <inheritdoc/>
    public bool Equals(RowsValue? other) => other is not null && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Length;

    /// <inheritdoc/>
    public override string ToString() => $"{Rows.Length} rows";
}
