using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Keeps a private note, or a correction of it.</summary>
public static class KeepNote
{
    /// <summary>The note and its text.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="NoteId">The note; made by the issuer for a new one.</param>
    /// <param name="BasedOn">The version that was corrected; 0 for a new note.</param>
    /// <param name="Text">What shall stand.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, PrivateNoteId NoteId, int BasedOn, string Text) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>What its author kept meanwhile in another window.</summary>
    public sealed record Theirs(string Text, int Version);

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Text).Prose(PrivateNote.Length, "Write something first, or close the note.");
        }
    }

    /// <summary>Keeps it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.KeepPrivateNotes;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var note = await work.OwnNotes(command.PatientId).SingleOrDefaultAsync(x => x.Id == command.NoteId, ct);
            if (note is null && command.BasedOn == 0)
            {
                work.Db.Add(note = new PrivateNote(command.NoteId, command.PatientId, work.Actor.Self, work.Actor.User!.Value, work.Now));
            }

            note ??= await work.OwnNote(command.PatientId, command.NoteId, ct);
            if (note.KeptAt is not null)
            {
                Work.Expect(note, command.BasedOn, new Theirs(note.Text, note.Version));
            }

            note.Keep(command.Text, work.Now);
            return Nothing.Here;
        }
    }
}
