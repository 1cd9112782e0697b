namespace CareCoord.Domain.Interventions;

/// <summary>Identifies a protocol given to a person.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct InterventionId(Guid Value) : IId<InterventionId>
{
    /// <inheritdoc/>
    public static InterventionId Of(Guid value) => new(value);
}
