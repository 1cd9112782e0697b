namespace CareCoord.Web.Ui.Layout;

/// <summary>One place to go.</summary>
/// <param name="Href">Where, from the root.</param>
/// <param name="Name">What it is called; the same word as the page's.</param>
/// <param name="Key">The letter that follows g, if there is one.</param>
/// <param name="Count">A few characters beside the name, such as how many wait there.</param>
public sealed record NavItem(string Href, string Name, char? Key = null, string? Count = null);
