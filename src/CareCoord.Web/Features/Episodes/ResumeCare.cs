using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Ends a pause: back to the phase before it.</summary>
public static class ResumeCare
{
    /// <summary>What was seen, and a word on it.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version of the care that was seen.</param>
    /// <param name="Reason">A word on it; may be empty.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, string Reason) : ICommand<Nothing>
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
        public Validator() => RuleFor(x => x.Reason).Prose(FollowUpLimits.Why);
    }

    /// <summary>Goes on, and plans at once.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            Work.Expect(episode, command.BasedOn);
            episode.Resume(await work.PhaseDecided(command.PatientId, command.Reason, ct));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
