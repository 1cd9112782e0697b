using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Moves a person to another phase of care: decided by somebody, never by itself.</summary>
public static class ChangePhase
{
    /// <summary>To which phase, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version of the care that was seen.</param>
    /// <param name="To">The new phase; a pause has its own operation.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, Phase To, string Reason) : ICommand<Nothing>
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
        public Validator() => RuleFor(x => x.Reason).Prose(FollowUpLimits.Why, "Say why, in a few words.");
    }

    /// <summary>Moves, and plans by the new phase at once.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            Work.Expect(episode, command.BasedOn);
            episode.MoveTo(command.To, await work.PhaseDecided(command.PatientId, command.Reason, ct));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
