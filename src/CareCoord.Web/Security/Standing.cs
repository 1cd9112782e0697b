using System.Security.Claims;
using CareCoord.Data.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Security;

/// <summary>
/// Whether a sign-in still stands: the account's password and sessions are those it began with, and its owner works here in the same role.
/// Each request asks, and each open page does every half minute: a circuit never sees its cookie again.
/// </summary>
public sealed class Standing(IServiceScopeFactory scopes, Memberships memberships)
{
    /// <summary>False once it was revoked: the person must sign in again.</summary>
    public async Task<bool> Stands(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (SignIn.SessionOf(principal) is not { User: { } user } session || SignIn.MarkOf(principal) is null)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var stamp = await scope.ServiceProvider.GetRequiredService<IdentityDb>().Users.Where(x => x.Id == user.Value).Select(x => x.SecurityStamp).SingleOrDefaultAsync(ct);
        return stamp is not null && principal.HasClaim(SignIn.StampClaim, stamp)
            && (await memberships.Of(user, ct)).Any(x => x.Session == session && principal.IsInRole(x.Role.ToString()));
    }

    /// <summary>Ends a cookie that was revoked. Our own files are the same for everybody, and nobody asks the database for them.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && !await http.RequestServices.GetRequiredService<Standing>().Stands(context.Principal!, http.RequestAborted))
        {
            context.RejectPrincipal();
            context.Response.Cookies.Delete(context.Options.Cookie.Name!);
        }
    }
}
