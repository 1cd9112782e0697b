using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Safety;

/// <summary>Clears a safety flag, with reason and next check; only a clinician does.</summary>
public static class ClearSafetyFlag
{
    /// <summary>Which, why, and when to look again.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, SafetyFlagId FlagId, string Reason, DateOnly NextCheckOn) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        string ICommand<Nothing>.Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.NextCheckOn).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Reason).Prose(SafetyLimits.Why, "Say what was found and what is in place now.");
        }
    }

    /// <summary>Clears it; the next check becomes something owed.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ClearSafety;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var flag = await work.Db.Set<SafetyFlag>().SingleOrDefaultAsync(x => x.Id == command.FlagId && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("safety.unknown", "This flag is not there any more. Reload the page.");
            var today = await work.TodayOf(command.PatientId, ct);
            flag.Clear(work.Actor.Self, work.Actor.Role!.Value, command.Reason, command.NextCheckOn, work.Now, today);

            var episode = await work.OpenEpisode(command.PatientId, ct);
            work.Db.Add(new FollowUp(work.NewId<FollowUpId>(), command.PatientId, work.NewId<FollowUpReasonId>(), new Owed(
                new ReasonKey(episode.Id, ReasonSource.Of(flag.Id), FollowUpKind.SafetyCheck, "next-check"),
                work.Actor.Discipline, work.Actor.Self, command.NextCheckOn, command.NextCheckOn, null, ReasonFacts.None)));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
