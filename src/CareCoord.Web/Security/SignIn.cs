using System.Globalization;
using System.Security.Claims;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security.SecondFactors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Signs people in and out. Only static pages may: a circuit cannot set a cookie.</summary>
public sealed class SignIn(UserManager<Account> accounts, IServiceProvider services, Memberships memberships, TimeProvider clock)
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

    /// <summary>Checks a password and signs in, or asks for the second factor first.</summary>
    public async Task<Admittance> WithPassword(HttpContext http, string email, string password, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email.Trim()) is not { } account)
        {
            // As slow as a wrong password, so that nobody learns who has an account.
            accounts.PasswordHasher.HashPassword(new Account(), password);
            return new Admittance(Wrong);
        }

        return await accounts.Refusal(account, password, Wrong) is { } refused ? new Admittance(refused) : await Enter(http, account, ct);
    }

    /// <summary>Lets in whoever has shown the password or set it by a link; one with a second factor is half in until that was right, too.</summary>
    public async Task<Admittance> Enter(HttpContext http, Account account, CancellationToken ct)
    {
        if (!account.TwoFactorEnabled)
        {
            return new Admittance(await As(http, account, ct));
        }

        var half = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(StampClaim, account.SecurityStamp ?? "")], IdentityConstants.TwoFactorUserIdScheme);
        await http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(half));
        return new Admittance(null, NeedsCode: true);
    }

    /// <summary>True while somebody's password was right, a moment ago, and the second factor is asked.</summary>
    public async Task<bool> IsHalfIn(HttpContext http) => await HalfIn(http) is not null;

    /// <summary>Checks the second factor of whoever is half in, and signs in.</summary>
    /// <returns>Null when signed in; else what to tell the person.</returns>
    public async Task<string?> WithCode(HttpContext http, string given, CancellationToken ct)
    {
        if (await HalfIn(http) is not { } account)
        {
            return "This took too long. Sign in with your password again.";
        }

        var refused = await services.GetRequiredService<SecondFactorCheck>().Refusal(account, given, ct) ?? await As(http, account, ct);
        if (refused is null)
        {
            await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        }

        return refused;
    }

    /// <summary>Goes on signed in here, after the account's other sign-ins have ended with a change of its second factor.</summary>
    public async Task Again(HttpContext http, UserId user, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(user.Value.ToString()) is { } account)
        {
            await As(http, account, ct);
        }
    }

    /// <summary>Signs in whoever has shown all that is asked of them, or is one of the demo people.</summary>
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

    /// <summary>Whoever has another password meanwhile, or was signed out everywhere, begins anew.</summary>
    private async Task<Account?> HalfIn(HttpContext http) =>
        (await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal is { } half
        && half.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && await accounts.FindByIdAsync(id) is { TwoFactorEnabled: true } account && half.HasClaim(StampClaim, account.SecurityStamp ?? "")
            ? account
            : null;

    private const string Wrong = "E-mail address and password do not belong together.";
}
