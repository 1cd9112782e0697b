using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Records that something was practised: before and after, minutes, where, whether it was too much.</summary>
public static class RecordPractice
{
    /// <summary>What was practised, and how it went.</summary>
    /// <param name="CommandId">The command.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="InterventionId">The practice.</param>
    /// <param name="Form">Id of the form, one of those the protocol names.</param>
    /// <param name="Answers">The answers.</param>
    /// <param name="At">When it happened; null = now.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, InterventionId InterventionId, string Form, Answers Answers, DateTimeOffset? At = null)
        : ICommand<EntryId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the answers by the form's questions.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(ContentLibrary content, TimeProvider clock)
        {
            RuleFor(x => x.Form).Must(x => content.Forms.Find(x) is not null).WithMessage("There is no such form. Reload the page.");
            RuleFor(x => x.Answers).Must(x => x.Values.Any(v => v.IsAnswer)).WithMessage("Answer at least one thing.");
            this.Answered(nameof(Command.Answers), x => content.Forms.Find(x.Form)?.Questions, x => x.Answers, clock);
            RuleFor(x => x.At).Must(x => x is null || x <= clock.GetUtcNow()).WithMessage("That time has not come yet. Choose one that has passed.");
        }
    }

    /// <summary>Records it; practices and rules look at it at once.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, EntryId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<EntryId> Handle(Command command, Work work, CancellationToken ct)
        {
            var intervention = await work.Intervention(command.PatientId, command.InterventionId, ct);
            var protocol = content.ProtocolOf(intervention);
            if (!protocol.Records.Contains(command.Form) || protocol.Sessions?.Record == command.Form)
            {
                throw new RuleViolationException("practice.form", "This is not how this practice is recorded. Reload the page.");
            }

            var entry = await work.Recorded(intervention, content.Forms[command.Form], command.Answers, command.At, ct);
            work.Db.Add(entry);
            work.Reevaluate(command.PatientId);
            return entry.Id;
        }
    }
}
