using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>A protocol that a template offers.</summary>
/// <param name="Protocol">Id of the protocol.</param>
/// <param name="Owner">The discipline that would own it.</param>
public sealed record TemplateOffer(string Protocol, Discipline Owner);
