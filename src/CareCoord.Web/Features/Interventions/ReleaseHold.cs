using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Decides that what was held may go on.</summary>
public static class ReleaseHold
{
    /// <summary>Which hold, and what was found.</summary>
    /// <param name="CommandId">The command.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="HoldId">The hold.</param>
    /// <param name="Reason">What was found, and why it may go on.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, HoldId HoldId, string Reason) : ICommand<Nothing>
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
            RuleFor(x => x.Reason).Prose(Hold.SayLength, "Say what was found and why it may go on.");
        }
    }

    /// <summary>Lifts it; what the rule knew then does not hold again, what comes to light later does.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Treat;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var hold = await work.Db.Set<Hold>().SingleOrDefaultAsync(x => x.Id == command.HoldId && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("hold.unknown", "This is not there any more. Reload the page.");
            if (hold.UntilDecision is null)
            {
                throw new RuleViolationException("hold.by-condition", "This lifts by itself, as soon as what was seen is over.");
            }

            hold.Lift(work.Actor.Self, command.Reason, work.Now);
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
