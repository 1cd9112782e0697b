using CareCoord.Domain.Content;

namespace CareCoord.Domain.Plans;

/// <summary>A goal that a template suggests; it is rated as the person's own activity from 0 to 10.</summary>
/// <param name="Text">The goal.</param>
/// <param name="By">How far ahead it is hoped for.</param>
public sealed record TemplateGoal(string Text, Quantity By);
