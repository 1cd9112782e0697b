using System.Globalization;
using System.Security.Claims;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Signs people in and out. Only static pages may: a circuit cannot set a cookie.</summary>
public sealed class SignIn(SignInManager<Account> accounts, Memberships memberships, TimeProvider clock)
{
    /// <summary>Which password and sessions of the account a sign-in began with.</summary>
    public const string StampClaim = "carecoord.stamp";

    private const string MarkClaim = "carecoord.sign-in";
    private const string SinceClaim = "carecoord.since";
    private const string OrganisationClaim = "carecoord.organisation";
    private const string StaffClaim = "carecoord.staff";

    /// <summary>The session of a signed-in person; null for anybody else.</summary>
    public static Session? SessionOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(OrganisationClaim), out var organisation)
        && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
        && Guid.TryParse(principal.FindFirstValue(StaffClaim), out var staff)
            ? new Session(OrganisationId.Of(organisation), UserId.Of(user), StaffId.Of(staff))
            : null;

    /// <summary>Which sign-in it is; null for anybody who has not signed in.</summary>
    public static SignInMark? MarkOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(MarkClaim), out var id) && long.TryParse(principal.FindFirstValue(SinceClaim), CultureInfo.InvariantCulture, out var since)
            ? new SignInMark(id, DateTimeOffset.FromUnixTimeSeconds(since))
            : null;

    /// <summary>What to tell somebody whose password was refused; null when it was right.</summary>
    public static string? Refusal(SignInResult answer, string wrong) => answer switch
    {
        { IsLockedOut: true } => "Too many wrong passwords. Wait 15 minutes, or ask an administrator.",
        { Succeeded: false } => wrong,
        _ => null,
    };

    /// <summary>Checks a password and signs in.</summary>
    /// <returns>Null when signed in; else what to tell the person.</returns>
    public async Task<string?> WithPassword(HttpContext http, string email, string password, CancellationToken ct)
    {
        if (await accounts.UserManager.FindByEmailAsync(email.Trim()) is not { } account)
        {
            // As slow as a wrong password, so that nobody learns who has an account.
            accounts.UserManager.PasswordHasher.HashPassword(new Account(), password);
            return Wrong;
        }

        var answer = await accounts.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return Refusal(answer, Wrong) ?? await As(http, account, ct);
    }

    /// <summary>Signs in without a password: after an invitation was used, or as one of the demo people.</summary>
    public async Task<string?> As(HttpContext http, Account account, CancellationToken ct)
    {
        var places = await memberships.Of(UserId.Of(account.Id), ct);
        if (places.Count == 0)
        {
            return "This account belongs to no organisation any more. Ask an administrator.";
        }

        await http.SignInAsync(IdentityConstants.ApplicationScheme, PrincipalOf(places[0], account, clock.GetUtcNow()));
        return null;
    }

    /// <summary>Who somebody is at one of their organisations, as the cookie says it.</summary>
    public static ClaimsPrincipal PrincipalOf(Membership place, Account account, DateTimeOffset at) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, place.Session.User!.Value.Value.ToString()),
            new(ClaimTypes.Name, place.Name),
            new(ClaimTypes.Role, place.Role.ToString()),
            new(OrganisationClaim, place.Session.Organisation.Value.ToString()),
            new(StaffClaim, place.Session.Staff!.Value.Value.ToString()),
            new(StampClaim, account.SecurityStamp ?? ""),
            new(MarkClaim, Guid.CreateVersion7(at).ToString()),
            new(SinceClaim, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        IdentityConstants.ApplicationScheme));

    private const string Wrong = "E-mail address and password do not belong together.";
}
