namespace CareCoord.Domain.Insights;

/// <summary>The mean of what was recorded on a day, or in a week.</summary>
/// <param name="On">The person's local day; of a week its Monday, or the first day looked at where that is later.</param>
/// <param name="Mean">Arithmetic mean, in the unit of the values.</param>
/// <param name="Count">How many values it is the mean of; at least 1.</param>
public sealed record PracticeMean(DateOnly On, decimal Mean, int Count);
