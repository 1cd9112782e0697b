namespace CareCoord.Domain.Emergencies;

/// <summary>Identifies that a record was opened in an emergency.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct EmergencyAccessId(Guid Value) : IId<EmergencyAccessId>
{
    /// <inheritdoc/>
    public static EmergencyAccessId Of(Guid value) => new(value);
}
