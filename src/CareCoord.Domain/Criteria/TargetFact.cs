namespace CareCoord.Domain.Criteria;

/// <summary>A rating of the goal that care is measured by.</summary>
/// <param name="Day">The person's local day.</param>
/// <param name="IsMet">True when what was to be reached was reached.</param>
public sealed record TargetFact(DateOnly Day, bool IsMet);
