using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Lets an intervention rest until a day; nothing is expected meanwhile, and its end asks how to go on.</summary>
public static class PauseIntervention
{
    /// <summary>Until when, and why.</summary>
    /// <param name="CommandId">The command.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="InterventionId">The intervention.</param>
    /// <param name="Until">The day on which it goes on.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, InterventionId InterventionId, DateOnly Until, string Reason) : ICommand<Nothing>
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
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Until).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Reason).Prose(InterventionChange.WhyLength, "Say why, in a few words.");
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
            intervention.Pause(command.Until, await work.Decided(command.PatientId, command.Reason, ct));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
