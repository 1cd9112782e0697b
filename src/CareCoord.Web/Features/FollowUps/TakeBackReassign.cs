using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Takes back that something was handed over: exactly what passed goes back.</summary>
public static class TakeBackReassign
{
    /// <summary>What goes back, and to whom.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What was handed over.</param>
    /// <param name="Handed">The parts of it that passed.</param>
    /// <param name="From">Who has them now.</param>
    /// <param name="To">Who had them.</param>
    public sealed record Command(
        Guid CommandId, PatientId PatientId, FollowUpId FollowUpId, IReadOnlyList<FollowUpReasonId> Handed, StaffId From, StaffId To) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Gives it back.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            if (!await work.IsOnCareTeam(command.PatientId, command.To, ct))
            {
                throw new RuleViolationException("follow-up.outsider", "Whoever had it is not on this person's care team any more, so it stays.");
            }

            followUp.TakeBackReassign(command.Handed, command.From, command.To);
            return Nothing.Here;
        }
    }
}
