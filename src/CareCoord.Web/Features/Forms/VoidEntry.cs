using CareCoord.Domain;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Forms;

/// <summary>Says that a practice, a session or a version of a card was recorded in error. It stays readable; rules and charts no longer see it.</summary>
public static class VoidEntry
{
    /// <summary>Which entry, and what was wrong with it.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="EntryId">The entry.</param>
    /// <param name="Reason">What was wrong with it.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, EntryId EntryId, string Reason) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Reason).Prose(ContactLimits.VoidedBecause, "Say what was wrong with it, in a few words.");
    }

    /// <summary>Voids it, and the contact that a session was recorded with.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var entry = await work.Db.Set<Entry>().SingleOrDefaultAsync(x => x.Id == command.EntryId && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("entry.unknown", "This is not there any more. Reload the page.");
            entry.Void(work.Actor.Self, command.Reason, work.Now);

            foreach (var contact in await work.ContactsOf(entry, ct))
            {
                await work.VoidContact(contact, command.Reason, ct);
            }

            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
