using System.Globalization;

namespace CareCoord.Domain.Content;

/// <summary>A number of a file that an organisation may set, and how far.</summary>
/// <param name="Path">Where it stands: the id of a criterion, a point, and the key, such as <c>enough-done.at-least</c>.</param>
/// <param name="Value">What the file itself says.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
/// <param name="Unit">The unit as it is written, such as <c>wk</c>; empty for a bare number.</param>
public sealed record Tunable(string Path, decimal Value, decimal Least, decimal Most, string Unit)
{
    /// <summary>True when somebody may set it so: between its ends, and whole where the file writes whole numbers.</summary>
    public bool Allows(decimal value) => value >= Least && value <= Most && (!IsWhole || IsInteger(value));

    /// <summary>What to choose from, in words.</summary>
    public string Choose => $"Choose {(IsWhole ? "a whole number " : "")}from {Write(Least)} to {Write(Most)}.";

    /// <summary>A value as the file writes it.</summary>
    public string Write(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}{(Unit.Length > 0 ? $" {Unit}" : "")}");

    private bool IsWhole => IsInteger(Value) && IsInteger(Least) && IsInteger(Most);

    private static bool IsInteger(decimal value) => decimal.Truncate(value) == value;
}
