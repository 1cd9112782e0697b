namespace CareCoord.Web.Security;

/// <summary>Tells one sign-in from another of the same account.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Since">When it began.</param>
public sealed record SignInMark(Guid Id, DateTimeOffset Since);
