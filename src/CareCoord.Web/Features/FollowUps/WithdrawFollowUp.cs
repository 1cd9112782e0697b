using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Says that something owed is not needed. Never for safety; planning does not bring the same one back.</summary>
public static class WithdrawFollowUp
{
    /// <summary>What, why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What was owed.</param>
    /// <param name="Reason">Why it is not needed.</param>
    /// <param name="PersonKnows">The person was told that it falls; needed for a promise.</param>
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

    /// <summary>Withdraws it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            followUp.Withdraw(command.Reason, work.Actor.Self, work.Now, await work.TodayOf(command.PatientId, ct), command.PersonKnows);
            work.Replan(command.PatientId);
            return Nothing.Here;
        }
    }
}
