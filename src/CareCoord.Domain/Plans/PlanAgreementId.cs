namespace CareCoord.Domain.Plans;

/// <summary>Identifies what the person said to the plan.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PlanAgreementId(Guid Value) : IId<PlanAgreementId>
{
    /// <inheritdoc/>
    public static PlanAgreementId Of(Guid value) => new(value);
}
