namespace CareCoord.Web.Security;

/// <summary>Addresses of the account pages.</summary>
internal static class Paths
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignOutEverywhere = "/sign-out-everywhere";
    public const string FirstAdministrator = "/first-administrator";
    public const string Invitation = "/invitation";
}
