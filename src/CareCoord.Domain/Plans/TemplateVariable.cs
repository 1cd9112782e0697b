namespace CareCoord.Domain.Plans;

/// <summary>Something a template asks before a plan is started.</summary>
/// <param name="Name">Its name between braces in the texts.</param>
/// <param name="Ask">The question; the answer is the person's own words.</param>
public sealed record TemplateVariable(string Name, string Ask);
