using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Plans;

/// <summary>
/// Takes what was typed in the second before a page went away: its circuit is gone by then, and nothing about a
/// person may wait in the browser's storage.
/// </summary>
internal static class LastWords
{
    /// <summary>Where the browser sends it.</summary>
    public const string Path = "/drafts";

    /// <summary>The draft of one section.</summary>
    internal sealed record Body(Guid Patient, Guid Section, int BasedOn, string Text, string Plain);

    /// <summary>Saves it as the draft it is, for whoever is signed in and under the same rules as everywhere.</summary>
    public static void MapLastWords(this WebApplication app) => app.MapPost(Path, (Body body, HttpContext http, UseCases useCases) => Save(http, useCases, new SaveDraft.Command(
        Guid.CreateVersion7(), PatientId.Of(body.Patient), PlanSectionId.Of(body.Section), body.BasedOn, body.Text, body.Plain))).RequireAuthorization();

    /// <summary>Runs what saves it, when a page of ours sent it.</summary>
    internal static async Task<IResult> Save(HttpContext http, UseCases useCases, ICommand<DateTimeOffset> command)
    {
        // A page that is going away can add no token; that it is a page of ours is said by the browser itself.
        if (http.Request.Headers["Sec-Fetch-Site"] != "same-origin" || SignIn.SessionOf(http.User) is not { } session)
        {
            return Results.BadRequest();
        }

        return await useCases.Run(session, command, CancellationToken.None) is Outcome<DateTimeOffset>.Done ? Results.NoContent() : Results.BadRequest();
    }
}
