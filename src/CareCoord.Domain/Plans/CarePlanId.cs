namespace CareCoord.Domain.Plans;

/// <summary>Identifies a person's shared plan.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct CarePlanId(Guid Value) : IId<CarePlanId>
{
    /// <inheritdoc/>
    public static CarePlanId Of(Guid value) => new(value);
}
