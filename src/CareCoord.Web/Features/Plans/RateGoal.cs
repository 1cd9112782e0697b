using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Plans;

/// <summary>Writes down how a goal goes today, in the person's own rating.</summary>
public static class RateGoal
{
    /// <summary>The rating.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="GoalId">The goal.</param>
    /// <param name="Value">0 (not at all) to 10 (as I wish).</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, GoalId GoalId, int Value) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the field.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() =>
            RuleFor(x => x.Value).InclusiveBetween(GoalRating.Least, GoalRating.Most).WithMessage("Choose a number from 0 to 10.");
    }

    /// <summary>Writes it down.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var goal = await work.Goal(command.PatientId, command.GoalId, ct);
            var today = await work.TodayOf(command.PatientId, ct);
            work.Db.Add(new GoalRating(work.NewId<GoalRatingId>(), goal.Id, command.PatientId, command.Value, today, work.Actor.Self, contact: null));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
