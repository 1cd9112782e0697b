namespace CareCoord.Domain.Interventions;

/// <summary>How much is practised, and how it may grow.</summary>
/// <param name="Minutes">Minutes of one practice.</param>
/// <param name="PerDay">Practices a day, from 1.</param>
/// <param name="DaysPerWeek">Days a week, 1 to 7.</param>
/// <param name="Growth">What earns a proposal to do more.</param>
public sealed record Dose(DoseMinutes Minutes, int PerDay, int DaysPerWeek, DoseGrowth Growth);
