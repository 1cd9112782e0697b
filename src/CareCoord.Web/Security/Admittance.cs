namespace CareCoord.Web.Security;

/// <summary>What came of a try at the door.</summary>
/// <param name="Refused">What to tell the person; null when they are in, or half in.</param>
/// <param name="NeedsCode">True when the password was right and the second factor is asked next.</param>
public sealed record Admittance(string? Refused, bool NeedsCode = false);
