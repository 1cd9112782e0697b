namespace CareCoord.Web.Security;

/// <summary>Addresses of the account pages.</summary>
internal static class Paths
{
    public const string SignIn = "/sign-in";
    public const string SignInCode = "/sign-in/code";
    public const string Security = "/security";
    public const string SignOut = "/sign-out";
    public const string SignOutEverywhere = "/sign-out-everywhere";
    public const string FirstAdministrator = "/first-administrator";
    public const string Invitation = "/invitation";

    /// <summary>A path of our own, else the first page: anything else would send a signed-in person to somebody else's page.</summary>
    public static string Local(string? path) => path is ['/', not ('/' or '\\'), ..] ? path : "/";
}
