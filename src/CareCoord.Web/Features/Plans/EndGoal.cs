using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Plans;

/// <summary>Ends a goal: reached, changed for another, or given up.</summary>
public static class EndGoal
{
    /// <summary>Which goal. Nothing is typed, so there is nothing to validate.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="GoalId">The goal.</param>
    /// <param name="BasedOn">The version that was seen.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, GoalId GoalId, int BasedOn) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Ends it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var goal = await work.Goal(command.PatientId, command.GoalId, ct);
            Work.Expect(goal, command.BasedOn, goal.Activity);
            goal.End(await work.TodayOf(command.PatientId, ct));
            await work.Done(command.PatientId, FollowUpKind.Review, ReasonSource.Of(goal.Id), ct);
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
