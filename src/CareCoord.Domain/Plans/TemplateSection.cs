using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>A section that a template begins.</summary>
/// <param name="Section">Code of the vocabulary <c>plan-sections</c>.</param>
/// <param name="Owner">The discipline that publishes it.</param>
/// <param name="Text">What it says, for clinicians.</param>
/// <param name="Plain">The same in plain words.</param>
public sealed record TemplateSection(string Section, Discipline Owner, string Text, string Plain);
