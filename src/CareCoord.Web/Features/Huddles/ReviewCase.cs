using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using CareCoord.Web.Ui;
using FluentValidation;

namespace CareCoord.Web.Features.Huddles;

/// <summary>A case is reviewed between huddles by a named person: nothing changes, and the day of the next review.</summary>
public static class ReviewCase
{
    /// <summary>Whose, and until when.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="NextReviewOn">The day of the next review.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, DateOnly? NextReviewOn) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) => RuleFor(x => x.NextReviewOn).NotNull().WithMessage("Say on which day the case is looked at again.").NotGone(clock).SoonEnough(clock);
    }

    /// <summary>Reviews it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var today = await work.TodayOf(command.PatientId, ct);
            (await work.OpenEpisode(command.PatientId, ct)).Review(work.Actor.Self, today, command.NextReviewOn!.Value);
            await work.CompleteCaseReviews(command.PatientId, today, $"Reviewed, no change, next review on {Words.Day(command.NextReviewOn.Value)}", ct);
            return Nothing.Here;
        }
    }
}
