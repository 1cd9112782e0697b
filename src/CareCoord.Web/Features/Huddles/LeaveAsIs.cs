using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Ends a person's turn with no change, and the day on which the case is looked at again.</summary>
public static class LeaveAsIs
{
    /// <summary>Until when.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="HuddleId">The huddle.</param>
    /// <param name="RowId">The turn.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="NextReviewOn">The day of the next review.</param>
    public sealed record Command(Guid CommandId, HuddleId HuddleId, HuddleRowId RowId, PatientId PatientId, DateOnly? NextReviewOn) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) => RuleFor(x => x.NextReviewOn).NotNull().WithMessage("Without a change, say on which day the case is looked at again.").NotGone(clock).SoonEnough(clock);
    }

    /// <summary>Ends it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var huddle = await work.HuddleToChange(command.HuddleId, ct);
            var row = huddle.TurnOf(command.RowId, command.PatientId, work.Actor);
            await work.RequireWaiting(row, ct);
            await work.OpenEpisode(command.PatientId, ct);
            var today = await work.TodayOf(command.PatientId, ct);
            huddle.LeaveAsIs(row.Id, command.NextReviewOn, work.Actor.Self, work.Now, today);
            await work.CompleteCaseReviews(command.PatientId, today, "", ct);
            return Nothing.Here;
        }
    }
}
