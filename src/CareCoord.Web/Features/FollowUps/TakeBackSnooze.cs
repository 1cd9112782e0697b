using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Takes back that something was put off: it stands on the lists again.</summary>
public static class TakeBackSnooze
{
    /// <summary>What stands on the lists again.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What was put off.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Brings it back.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            (await work.FollowUp(command.PatientId, command.FollowUpId, ct)).TakeBackSnooze();
            return Nothing.Here;
        }
    }
}
