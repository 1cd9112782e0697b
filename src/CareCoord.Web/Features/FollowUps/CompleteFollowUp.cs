using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Marks something owed as done: a review, a decision, a task. A contact is recorded instead.</summary>
public static class CompleteFollowUp
{
    /// <summary>What is done.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What was owed.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Marks it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            followUp.Complete(work.Actor.Self, work.Now, await work.TodayOf(command.PatientId, ct));
            await work.PutRight(followUp, ct);
            work.Replan(command.PatientId);
            return Nothing.Here;
        }
    }
}
