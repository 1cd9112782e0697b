using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CareCoord.Web.Security;

/// <summary>What is posted and is no page.</summary>
internal static class Endpoints
{
    /// <summary>Signs out, here or everywhere. The form's token is checked by the antiforgery middleware because the form is read.</summary>
    public static void MapSecurity(this WebApplication app)
    {
        app.MapPost(Paths.SignOut, async (HttpContext http, [FromForm] string? back) =>
        {
            _ = back;
            return await Leave(http);
        }).AllowAnonymous();
        app.MapPost(Paths.SignOutEverywhere, async (HttpContext http, Sessions sessions, [FromForm] string? back) =>
        {
            _ = back;
            if (SignIn.SessionOf(http.User) is { } session)
            {
                await sessions.EndMine(session, http.RequestAborted);
            }

            return await Leave(http);
        }).AllowAnonymous();
    }

    private static async Task<IResult> Leave(HttpContext http)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(Paths.SignIn);
    }
}
