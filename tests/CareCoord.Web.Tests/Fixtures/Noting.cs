using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.PrivateNotes;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>Private notes about the person in care.</summary>
public static class Noting
{
    public static PrivateNoteId NewNote() => PrivateNoteId.Of(Guid.CreateVersion7());

    public static TypeNote.Command Typing(this InCare care, PrivateNoteId id, string text) => new(Guid.CreateVersion7(), care.Patient, id, text);

    public static KeepNote.Command Keeping(this InCare care, PrivateNoteId id, int basedOn, string text) => new(Guid.CreateVersion7(), care.Patient, id, basedOn, text);

    public static DeleteNote.Command Deleting(this InCare care, PrivateNoteId id, int basedOn) => new(Guid.CreateVersion7(), care.Patient, id, basedOn);

    /// <summary>What a reader finds as their own about a person.</summary>
    public static Task<IReadOnlyList<PrivateNotesQuery.Row>> NotesOf(this InCare care, Session reader, PatientId? patient = null) =>
        care.Clinic.Ask(reader, new PrivateNotesQuery.Request(patient ?? care.Patient, null));
}
