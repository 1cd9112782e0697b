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
        public static Access Access => Access.ChangeCareTeam;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var (patient, today) = (command.PatientId, await work.TodayOf(command.PatientId, ct));
            var episode = await work.OpenEpisode(patient, ct);
            Work.Expect(episode, command.BasedOn);
            if (await work.Db.Set<SafetyFlag>().AnyAsync(x => x.PatientId == patient && x.Status == SafetyStatus.Open, ct))
            {
                throw new RuleViolationException("episode.end-safety", "A safety flag is open. A clinician clears it before care ends.");
            }

            var owed = await work.OpenFollowUps(patient, ct);
            LostWithCare.AtTheEnd(owed.Select(FollowUpSnapshot.Of)).RequireThatThePersonKnows(command.PersonKnows, work.Now);
            owed.ForEach(x => x.Withdraw(command.Reason, work.Actor.Self, work.Now, today, command.PersonKnows));
            await work.EndPractice(patient, command.Reason, ct);
            await work.EndFindings(patient, ct);
            await work.EndParts(patient, today, ct);
            episode.End(work.Actor.Self, command.Reason, today);
            work.Touch(patient);
            return Nothing.Here;
        }
    }
}
