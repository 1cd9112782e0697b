using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Records what the person said to their plan, on which day, heard by whoever records it.</summary>
public static class HearAgreement
{
    /// <summary>What was said.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="PlanId">The plan.</param>
    /// <param name="Agrees">Whether they agree; null while nothing is chosen.</param>
    /// <param name="On">The day; null while none is given.</param>
    /// <param name="Said">In their words; may be empty.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, CarePlanId PlanId, bool? Agrees, DateOnly? On, string Said) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Agrees).NotNull().WithMessage("Choose what the person said.");
            RuleFor(x => x.On).NotNull().WithMessage("Give the day on which they said it.");
            RuleFor(x => x.Said).Prose(PlanAgreement.SaidLength);
        }
    }

    /// <summary>Records it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var plan = await work.OpenPlan(command.PatientId).SingleOrDefaultAsync(x => x.Id == command.PlanId, ct)
                ?? throw new RuleViolationException("plan.unknown", "This plan is not there any more. Reload the page.");
            work.Db.Add(new PlanAgreement(
                work.NewId<PlanAgreementId>(), plan, command.Agrees!.Value, command.Said.Trim(), command.On!.Value,
                await work.TodayOf(command.PatientId, ct), work.Actor.Self, work.Now));
            return Nothing.Here;
        }
    }
}
