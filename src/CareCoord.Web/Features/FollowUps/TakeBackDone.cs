using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Takes back that something was marked as done; by whoever did it, on the same day.</summary>
public static class TakeBackDone
{
    /// <summary>What is owed again.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What was marked as done.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Opens it again.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            followUp.TakeBackDone(work.Actor.Self, work.Now, await work.TodayOf(command.PatientId, ct));
            await work.TakeBackRepair(followUp, ct);
            work.Replan(command.PatientId);
            return Nothing.Here;
        }
    }
}
