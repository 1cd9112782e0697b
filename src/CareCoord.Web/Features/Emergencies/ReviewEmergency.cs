using CareCoord.Domain;
using CareCoord.Domain.Emergencies;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Emergencies;

/// <summary>Says what came of looking at a record opened in an emergency.</summary>
public static class ReviewEmergency
{
    /// <summary>Which, whose, and what was found.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, EmergencyAccessId Id, string Found) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Found;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Found).Prose(EmergencyAccess.WordsLength, "Say in a word what you found: justified, or what you asked and whom.");
        }
    }

    /// <summary>Keeps it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadAudit;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var opened = await work.Db.Set<EmergencyAccess>().SingleOrDefaultAsync(x => x.Id == command.Id && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("emergency.unknown", "This is not there. Reload the page.");
            opened.Review(work.Actor.Self, command.Found.Trim(), work.Now);
            work.TellEverybody();
            return Nothing.Here;
        }
    }
}
