using System.Text.Json.Serialization;
using CareCoord.Domain;
using CareCoord.Domain.Emergencies;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Emergencies;

/// <summary>Opens a record that is closed to the reader, in an emergency: for an hour at most, and somebody looks at it afterwards.</summary>
public static class OpenInEmergency
{
    /// <summary>Whose record, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Because">The reason, in words.</param>
    /// <param name="Proof">That the issuer has just shown again who they are.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, string Because, [property: JsonIgnore] FreshSignIn? Proof) : ICommand<DateTimeOffset>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Because;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Because).Prose(EmergencyAccess.WordsLength, "Say what the emergency is, in a few words.");
        }
    }

    /// <summary>Opens it.</summary>
    /// <remarks>Answers when it closes again.</remarks>
    public sealed class Handler : IHandle<Command, DateTimeOffset>
    {
        /// <inheritdoc/>
        public static Access Access => Access.OpenInEmergency;

        /// <inheritdoc/>
        public Task<DateTimeOffset> Handle(Command command, Work work, CancellationToken ct)
        {
            if (command.Proof?.IsOf(work.Actor, work.Now) != true)
            {
                throw new RuleViolationException("emergency.proof", "Give your password again: a record is opened in an emergency by whoever has just shown who they are.");
            }

            var opened = new EmergencyAccess(work.NewId<EmergencyAccessId>(), command.PatientId, work.Actor.Self, command.Because.Trim(), work.Now);
            work.Db.Add(opened);
            work.TellEverybody();
            return Task.FromResult(opened.EndsAt);
        }
    }
}
