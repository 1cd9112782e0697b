namespace CareCoord.Domain.Forms;

/// <summary>One line of <em>Before you talk</em>.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Heading">What it is about.</param>
/// <param name="Text">What it says; rows stand on lines of their own.</param>
/// <param name="IsOwnWords">True when it holds the person's own words.</param>
public sealed record CardLine(string Item, string Heading, string Text, bool IsOwnWords);
