using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Saves what its author is typing in a private note; begins the note with the first words.</summary>
public static class TypeNote
{
    /// <summary>What stands in the field now.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="NoteId">The note; made by the issuer for a new one.</param>
    /// <param name="Text">What is typed.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, PrivateNoteId NoteId, string Text) : ICommand<DateTimeOffset>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields. Only length: a draft keeps whatever is typed, mistakes and all.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Text).Prose(PrivateNote.Length);
        }
    }

    /// <summary>Saves it.</summary>
    public sealed class Handler : IHandle<Command, DateTimeOffset>
    {
        /// <inheritdoc/>
        public static Access Access => Access.KeepPrivateNotes;

        /// <inheritdoc/>
        public async Task<DateTimeOffset> Handle(Command command, Work work, CancellationToken ct)
        {
            var note = await work.OwnNotes(command.PatientId).SingleOrDefaultAsync(x => x.Id == command.NoteId, ct);
            if (note is null)
            {
                work.Db.Add(note = new PrivateNote(command.NoteId, command.PatientId, work.Actor.Self, work.Actor.User!.Value, work.Now));
            }

            note.Type(command.Text);
            return work.Now;
        }
    }
}
