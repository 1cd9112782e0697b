namespace CareCoord.Web.Security;

/// <summary>Whether the sign-in page offers the demo people by one click: in Development on the embedded database only.</summary>
/// <param name="IsOffered">True there, and nowhere else.</param>
public sealed record DemoSignIn(bool IsOffered);
