using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Plans;

/// <summary>Sets a goal, or changes its words, date or target.</summary>
public static class SetGoal
{
    /// <summary>The goal.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="GoalId">An existing goal; null for a new one.</param>
    /// <param name="BasedOn">The version that was edited; 0 for a new one.</param>
    /// <param name="Activity">In the person's words.</param>
    /// <param name="By">By when.</param>
    /// <param name="Target">The rating at which it counts as reached, 0 to 10.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, GoalId? GoalId, int BasedOn, string Activity, DateOnly? By, int? Target) : ICommand<GoalId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Activity).Line(Goal.TextLength);
            RuleFor(x => x.By).InOurTime(clock);
            RuleFor(x => x.Target).InclusiveBetween(GoalRating.Least, GoalRating.Most).WithMessage("Choose a number from 0 to 10.");
        }
    }

    /// <summary>Sets it.</summary>
    public sealed class Handler : IHandle<Command, GoalId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<GoalId> Handle(Command command, Work work, CancellationToken ct)
        {
            var goal = command.GoalId is { } id
                ? await work.Goal(command.PatientId, id, ct)
                : await New(command, work, ct);
            Work.Expect(goal, command.BasedOn, goal.Activity);
            goal.Edit(command.Activity.Trim(), command.By, command.Target);
            work.Reevaluate(command.PatientId);
            return goal.Id;
        }

        private static async Task<Goal> New(Command command, Work work, CancellationToken ct)
        {
            var episode = (await work.OpenEpisode(command.PatientId, ct)).Id;
            var goal = new Goal(work.NewId<GoalId>(), command.PatientId, episode, command.Activity.Trim(), command.By, isTarget: false);
            work.Db.Add(goal);
            return goal;
        }
    }
}
