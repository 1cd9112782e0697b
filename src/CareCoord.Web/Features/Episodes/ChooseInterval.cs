using CareCoord.Domain;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Chooses how often the team is in touch, among what the phase allows.</summary>
public static class ChooseInterval
{
    /// <summary>How often.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version of the care that was seen.</param>
    /// <param name="Days">Days between contacts; null takes what the phase has.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, int? Days) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Chooses, and plans by it.</summary>
    public sealed class Handler(PlannerRules rules) : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            Work.Expect(episode, command.BasedOn);
            if (command.Days is { } days && !rules.CadenceOf(episode.Phase).ChoosableDays.Contains(days))
            {
                throw new RuleViolationException("episode.interval", "This phase does not have that interval. Choose one of those offered.");
            }

            episode.ContactEvery(command.Days);
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
