using CareCoord.Domain;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Holds an intervention by hand: nothing goes up until somebody decides.</summary>
public static class HoldProgress
{
    /// <summary>Which, and why.</summary>
    /// <param name="CommandId">The command.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="InterventionId">The intervention.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, InterventionId InterventionId, string Reason) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Reason).Prose(Hold.SayLength, "Say why, in a few words.");
        }
    }

    /// <summary>Does it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var intervention = await work.Intervention(command.PatientId, command.InterventionId, ct);
            if (intervention.Status == InterventionStatus.Stopped)
            {
                throw new RuleViolationException("intervention.stopped", "This has been stopped, so there is nothing to hold. Give it anew first.");
            }

            if (await work.Db.Set<Hold>().AnyAsync(x => x.InterventionId == intervention.Id && x.Rule == Hold.ByHand && x.LiftedAt == null, ct))
            {
                throw new RuleViolationException("hold.standing", "It is held already.");
            }

            work.Db.Add(Hold.OnPurpose(work.NewId<HoldId>(), command.PatientId, intervention.Id, work.Actor.Self, command.Reason, work.Now));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
