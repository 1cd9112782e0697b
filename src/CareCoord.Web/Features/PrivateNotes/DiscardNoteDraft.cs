using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Forgets what was typed in a private note and not kept; a note that never was kept is gone with it.</summary>
public static class DiscardNoteDraft
{
    /// <summary>Which note.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, PrivateNoteId NoteId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Forgets it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.KeepPrivateNotes;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var note = await work.OwnNotes(command.PatientId).SingleOrDefaultAsync(x => x.Id == command.NoteId, ct);
            note?.Forget();
            if (note is { KeptAt: null })
            {
                work.Db.Remove(note);
            }

            return Nothing.Here;
        }
    }
}
