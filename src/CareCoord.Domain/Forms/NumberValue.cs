using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>A number with the unit of its item; a step of a scale counts in points.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit.</param>
public sealed record NumberValue(decimal Number, Unit Unit = Unit.Points) : Value
{
    /// <inheritdoc/>
    public override string ToString() => new Quantity(Number, Unit).ToString();
}
