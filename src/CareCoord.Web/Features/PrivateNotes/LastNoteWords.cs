using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Takes what was typed in a private note in the second before its page went away.</summary>
internal static class LastNoteWords
{
    /// <summary>Where the browser sends it.</summary>
    public const string Path = "/drafts/private";

    /// <summary>What stood in the field.</summary>
    internal sealed record Body(Guid Patient, Guid Note, string Text);

    /// <summary>Saves it as its author's, under the same rules as everywhere.</summary>
    public static void MapLastNoteWords(this WebApplication app) => app.MapPost(Path, (Body body, HttpContext http, UseCases useCases) => LastWords.Save(
        http, useCases, new TypeNote.Command(Guid.CreateVersion7(), PatientId.Of(body.Patient), PrivateNoteId.Of(body.Note), body.Text))).RequireAuthorization();
}
