using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Puts something off, with reason and date. Counted; never for safety.</summary>
public static class SnoozeFollowUp
{
    /// <summary>What, until when, why.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId, DateOnly Until, string Reason) : ICommand<Nothing>
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
            RuleFor(x => x.Until).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Reason).Line(FollowUpLimits.Why);
        }
    }

    /// <summary>Puts it off.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            followUp.Snooze(command.Until, command.Reason, await work.TodayOf(command.PatientId, ct));
            return Nothing.Here;
        }
    }
}
