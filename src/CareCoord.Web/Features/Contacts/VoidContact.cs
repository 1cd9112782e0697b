using CareCoord.Domain;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Contacts;

/// <summary>Says that a contact was recorded in error. It stays readable and counts for nothing; what it answered is owed again.</summary>
public static class VoidContact
{
    /// <summary>Which contact, and what was wrong with it.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="ContactId">The contact.</param>
    /// <param name="Reason">What was wrong with it.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, ContactId ContactId, string Reason) : ICommand<Nothing>
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

    /// <summary>Voids it, and what was written of a session with it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var contact = await work.Db.Set<Contact>().SingleOrDefaultAsync(x => x.Id == command.ContactId && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("contact.unknown", "This is not there any more. Reload the page.");
            await work.VoidContact(contact, command.Reason, ct);
            foreach (var entry in await work.EntriesOf(contact, ct))
            {
                entry.Void(work.Actor.Self, command.Reason, work.Now);
            }

            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
