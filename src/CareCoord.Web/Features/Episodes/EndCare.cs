using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>
/// Ends care, decided by somebody and never by itself: what is owed, practised and proposed ends with it, and the record closes to
/// the care team. The person stands in the register of the team that cared for them, and can be taken into care again.
/// </summary>
public static class EndCare
{
    /// <summary>Whose, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version of the care that was seen.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="PersonKnows">The person was told that what was promised falls; needed when anything was.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, string Reason, bool PersonKnows = false) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <summary>What was shown of what ends with it for good.</summary>
        public IReadOnlyList<FollowUpId> Seen { get; init; } = [];

        /// <inheritdoc/>
        public string Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Reason).Prose(FollowUpLimits.Why, "Say why, in a few words.");
    }

    /// <summary>Ends it, and all that hangs on it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.EndCare;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var (patient, today) = (command.PatientId, await work.TodayOf(command.PatientId, ct));
            var episode = await work.OpenEpisode(patient, ct);
            Work.Expect(episode, command.BasedOn);
            var owed = await work.OpenFollowUps(patient, ct);
            await RequireSafe(patient, owed, work, ct);
            EndOwed(command, owed, today, work);
            await work.EndPractice(patient, command.Reason, today, ct);
            await work.EndFindings(patient, ct);
            await work.EndParts(episode, today, ct);
            episode.End(work.Actor.Self, command.Reason, today);
            return Nothing.Here;
        }

        private static async Task RequireSafe(PatientId patient, List<FollowUp> owed, Work work, CancellationToken ct)
        {
            if (await work.Db.Set<SafetyFlag>().AnyAsync(x => x.PatientId == patient && x.Status == SafetyStatus.Open, ct))
            {
                throw new RuleViolationException("episode.end-safety", "A safety flag is open. A clinician clears it before care ends.");
            }

            if (owed.Where(x => x.IsAboutSafety()).MinBy(x => x.DueOn) is { } check)
            {
                throw new RuleViolationException("episode.end-safety", $"A safety check is owed by {check.DueOn:d-MMM}. It is done before care ends.");
            }
        }

        /// <summary>What somebody saw falls by their hand and for their reason; what planning made goes as quietly as it came.</summary>
        private static void EndOwed(Command command, List<FollowUp> owed, DateOnly today, Work work)
        {
            var lost = LostWithCare.AtTheEnd(owed.Select(FollowUpSnapshot.Of));
            lost.RequireKnown(command.Seen, command.PersonKnows, work.Now);
            var byHand = lost.Select(x => x.Id).ToHashSet();
            foreach (var followUp in owed)
            {
                if (byHand.Contains(followUp.Id))
                {
                    followUp.Withdraw(command.Reason, work.Actor.Self, work.Now, today, command.PersonKnows);
                }
                else
                {
                    followUp.Reasons.Where(x => x.ReleasedOn is null).Select(x => x.Key).ToList().ForEach(x => followUp.Withdraw(x, work.Now, today));
                }
            }
        }
    }
}
