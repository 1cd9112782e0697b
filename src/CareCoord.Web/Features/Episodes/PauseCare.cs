using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Lets care rest until a day; nothing reaches the person meanwhile, and its end asks how to go on.</summary>
public static class PauseCare
{
    /// <summary>Until when, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version of the care that was seen.</param>
    /// <param name="Until">The day on which the pause ends.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="PersonKnows">The person was told that what was promised for the time of the pause falls; needed when anything was.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, DateOnly Until, string Reason, bool PersonKnows = false) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <summary>What was shown of what ends with the pause for good.</summary>
        public IReadOnlyList<FollowUpId> Seen { get; init; } = [];

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
            RuleFor(x => x.Reason).Prose(FollowUpLimits.Why, "Say why, in a few words.");
        }
    }

    /// <summary>Pauses, and takes back what was planned.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            Work.Expect(episode, command.BasedOn);
            LostWithCare.InPause((await work.OpenFollowUps(command.PatientId, ct)).Select(FollowUpSnapshot.Of)).RequireKnown(command.Seen, command.PersonKnows, work.Now);
            episode.Pause(command.Until, await work.PhaseDecided(command.PatientId, command.Reason, ct));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
