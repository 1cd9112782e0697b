namespace CareCoord.Web.Features.Overview;

/// <summary>One line of an answer.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">The page it leads to; null where the question's own page is enough.</param>
public sealed record GlanceLine(string Text, string? Href = null);
