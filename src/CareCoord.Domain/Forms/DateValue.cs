using System.Globalization;

namespace CareCoord.Domain.Forms;

/// <summary>A calendar day of the person.</summary>
/// <param name="Date">The day.</param>
public sealed record DateValue(DateOnly Date) : Value
{
    /// <inheritdoc/>
    public override string ToString() => Date.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
