using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Makes a practice shorter by one step, or goes back by one stage. The person may always have it; nobody need propose it.</summary>
public static class StepBack
{
    /// <summary>Which way back, and why.</summary>
    /// <param name="CommandId">The command.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="InterventionId">The intervention.</param>
    /// <param name="Move">Less of the dose, or back by a stage.</param>
    /// <param name="Reason">Why; may be empty, for the person need not give one.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, InterventionId InterventionId, MoveKind Move, string Reason) : ICommand<Nothing>
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
            RuleFor(x => x.Move).Must(x => x is MoveKind.Lower or MoveKind.Back).WithMessage("Choose a shorter practice, or the stage before.");
            RuleFor(x => x.Reason).Prose(InterventionChange.WhyLength);
        }
    }

    /// <summary>Steps back.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var intervention = await work.Intervention(command.PatientId, command.InterventionId, ct);
            var protocol = content.ProtocolOf(intervention);
            var step = MoveStep.Of(command.Move, protocol, InterventionFacts.Of(intervention, protocol));
            if (step.To is not { } to)
            {
                throw new RuleViolationException("intervention.no-step-back", $"There is no step back: {step.Obstacle?.Words}.");
            }

            intervention.Move(command.Move, to, protocol, await work.Decided(command.PatientId, command.Reason, ct));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
