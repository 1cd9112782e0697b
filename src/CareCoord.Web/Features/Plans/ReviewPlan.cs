using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Says that the team has looked at the plan as a whole, and when it does so again.</summary>
public static class ReviewPlan
{
    /// <summary>The review.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="PlanId">The plan.</param>
    /// <param name="BasedOn">The version that was looked at.</param>
    /// <param name="Next">The next review; null = as long as content says.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, CarePlanId PlanId, int BasedOn, DateOnly? Next) : ICommand<DateOnly>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields; the next day may be left open.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) => RuleFor(x => x.Next).NotGone(clock).SoonEnough(clock);
    }

    /// <summary>Reviews it; the answer is the day of the next review.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, DateOnly>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<DateOnly> Handle(Command command, Work work, CancellationToken ct)
        {
            var plan = await work.OpenPlan(command.PatientId).SingleOrDefaultAsync(x => x.Id == command.PlanId, ct)
                ?? throw new RuleViolationException("plan.unknown", "This plan is not there any more. Reload the page.");
            Work.Expect(plan, command.BasedOn);
            var today = await work.TodayOf(command.PatientId, ct);
            var next = command.Next ?? content.Tables.Everyday.PlanReviewEvery.After(today);
            plan.Review(today, next);
            await work.Done(command.PatientId, FollowUpKind.Review, ReasonSource.Of(plan.Id), ct);
            work.Reevaluate(command.PatientId);
            return next;
        }
    }
}
