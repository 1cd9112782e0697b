namespace CareCoord.Domain.Consents;

/// <summary>Identifies one consent of a person.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ConsentId(Guid Value) : IId<ConsentId>
{
    /// <inheritdoc/>
    public static ConsentId Of(Guid value) => new(value);
}
