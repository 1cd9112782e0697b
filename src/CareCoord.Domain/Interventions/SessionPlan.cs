using CareCoord.Domain.Content;

namespace CareCoord.Domain.Interventions;

/// <summary>Sessions or visits of an intervention, with its owner.</summary>
/// <param name="Every">The interval; a stage may have its own.</param>
/// <param name="Count">How many there are at most; null for as long as it runs.</param>
/// <param name="Record">Id of the form that records one.</param>
public sealed record SessionPlan(Quantity Every, int? Count, string Record);
