using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Safety;

/// <summary>Raises a safety flag by hand; at once on top for the named clinician and the deputy.</summary>
public static class RaiseSafetyFlag
{
    /// <summary>For whom, and what was seen or said.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, SafetyLevel Level, string Seen) : ICommand<SafetyFlagId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Seen).Prose(SafetyLimits.Why, "Say what was seen or said, in a few words.");
        }
    }

    /// <summary>Raises it.</summary>
    public sealed class Handler : IHandle<Command, SafetyFlagId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Attend;

        /// <inheritdoc/>
        public async Task<SafetyFlagId> Handle(Command command, Work work, CancellationToken ct)
        {
            var lead = (await work.OpenEpisode(command.PatientId, ct)).LeadId;
            var flag = new SafetyFlag(work.NewId<SafetyFlagId>(), command.PatientId, command.Level, command.Seen, work.Actor.Self, lead, work.Now);
            work.Db.Add(flag);
            work.Reevaluate(command.PatientId);
            return flag.Id;
        }
    }
}
