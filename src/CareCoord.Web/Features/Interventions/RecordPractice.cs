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
        /// <summary>What else was filled in of the same practice; forms of which nothing was answered are left out.</summary>
        public IReadOnlyList<Filled> Beside { get; init; } = [];

        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        internal IEnumerable<Filled> All => Beside.Prepend(new Filled(Form, Answers));
    }

    /// <summary>A form that was filled in.</summary>
    /// <param name="Form">Its id.</param>
    /// <param name="Answers">The answers.</param>
    public sealed record Filled(string Form, Answers Answers);

    /// <summary>Checks the answers by the form's questions.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(ContentLibrary content, TimeProvider clock)
        {
            RuleFor(x => x.Form).Must((x, _) => x.All.All(f => content.Forms.Find(f.Form) is not null)).WithMessage("There is no such form. Reload the page.");
            RuleFor(x => x.Answers).Must((x, _) => x.All.Any(f => f.Answers.Values.Any(v => v.IsAnswer))).WithMessage("Answer at least one thing.");
            this.Answered(nameof(Command.Answers), x => content.Forms.Find(x.Form)?.Questions, x => x.Answers, clock);
            this.Answered(nameof(Command.Beside), x => x.Beside is [var one] ? content.Forms.Find(one.Form)?.Questions : null, x => x.Beside[0].Answers, clock);
            RuleFor(x => x.Beside).Must(x => x.Count <= 1).WithMessage("A practice is recorded on two forms at most. Reload the page.");
            RuleFor(x => x.At).Happened(clock);
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
            var entries = new List<Entry>();
            foreach (var filled in command.All.Where(x => x.Answers.Values.Any(v => v.IsAnswer)))
            {
                Require(protocol, intervention, filled);
                entries.Add(await work.Recorded(intervention, content.Forms[filled.Form], filled.Answers, command.At, ct));
            }

            work.Db.AddRange(entries);
            work.Reevaluate(command.PatientId);
            return entries[0].Id;
        }

        private void Require(Protocol protocol, Intervention intervention, Filled filled)
        {
            if (!protocol.Records.Contains(filled.Form) || protocol.Sessions?.Record == filled.Form)
            {
                throw new RuleViolationException("practice.form", "This is not how this practice is recorded. Reload the page.");
            }

            var questions = content.Forms[filled.Form].Questions;
            var without = questions.Without(protocol.LeftOut(intervention.Setup));
            if (without.Check(filled.Answers, DateOnly.MaxValue).Except(questions.Check(filled.Answers, DateOnly.MaxValue)).Any())
            {
                throw new RuleViolationException("practice.left-out", $"Left out of this practice: {protocol.LeftOutWords(intervention.Setup)}. Take it off the record.");
            }
        }
    }
}
