using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>What is posted and is no page.</summary>
internal static class Endpoints
{
    /// <summary>Signs out. The form's token is checked by the antiforgery middleware because the form is read.</summary>
    public static void MapSecurity(this WebApplication app) => app.MapPost(Paths.SignOut, async (HttpContext http, [Microsoft.AspNetCore.Mvc.FromForm] string? back) =>
    {
        _ = back;
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(Paths.SignIn);
    }).AllowAnonymous();
}
