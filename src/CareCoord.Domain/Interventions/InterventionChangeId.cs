namespace CareCoord.Domain.Interventions;

/// <summary>Identifies one change of an intervention.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct InterventionChangeId(Guid Value) : IId<InterventionChangeId>
{
    /// <inheritdoc/>
    public static InterventionChangeId Of(Guid value) => new(value);
}
