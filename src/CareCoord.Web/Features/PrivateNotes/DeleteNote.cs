using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Deletes a private note for good. It is no part of the record, so nothing of it stays.</summary>
public static class DeleteNote
{
    /// <summary>Which note, as it was seen.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, PrivateNoteId NoteId, int BasedOn) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Deletes it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.KeepPrivateNotes;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var note = await work.OwnNote(command.PatientId, command.NoteId, ct);
            Work.Expect(note, command.BasedOn);
            work.Db.Remove(note);
            return Nothing.Here;
        }
    }
}
