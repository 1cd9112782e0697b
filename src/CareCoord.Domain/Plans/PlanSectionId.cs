namespace CareCoord.Domain.Plans;

/// <summary>Identifies a section of a shared plan.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PlanSectionId(Guid Value) : IId<PlanSectionId>
{
    /// <inheritdoc/>
    public static PlanSectionId Of(Guid value) => new(value);
}
