using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Calls a booking off; what is owed stays owed, by its own days again.</summary>
public static class CallOffBooking
{
    /// <summary>What, why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What is owed.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="PersonKnows">The person was told, or asked for it.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId, string Reason, bool PersonKnows) : ICommand<Nothing>
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
        public Validator() => RuleFor(x => x.Reason).Line(FollowUpLimits.Why);
    }

    /// <summary>Calls it off.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Book;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            followUp.CancelBooking(command.Reason, command.PersonKnows, work.Now);
            work.Replan(command.PatientId);
            return Nothing.Here;
        }
    }
}
