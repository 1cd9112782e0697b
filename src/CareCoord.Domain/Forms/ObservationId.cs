namespace CareCoord.Domain.Forms;

/// <summary>Identifies a value derived from an entry.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ObservationId(Guid Value) : IId<ObservationId>
{
    /// <inheritdoc/>
    public static ObservationId Of(Guid value) => new(value);
}
