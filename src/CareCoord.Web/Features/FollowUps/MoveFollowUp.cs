using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Moves something owed to another day; the old row keeps its date and says where it went.</summary>
public static class MoveFollowUp
{
    /// <summary>What, to which day, why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What is owed.</param>
    /// <param name="To">The new day.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="PersonKnows">The person was told the new day; it is then a promise, kept by the end of that working day.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId, DateOnly To, string Reason, bool PersonKnows) : ICommand<FollowUpId>
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
            RuleFor(x => x.To).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Reason).Line(FollowUpLimits.Why);
        }
    }

    /// <summary>Moves it.</summary>
    public sealed class Handler : IHandle<Command, FollowUpId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<FollowUpId> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            var next = await work.Move(followUp, command.To, command.Reason, command.PersonKnows, null, ct);
            work.Replan(command.PatientId);
            return next.Id;
        }
    }
}
