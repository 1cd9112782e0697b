using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Records a session or a planned visit: what happened in it, and that the person was seen. It does the session that was owed.</summary>
public static class RecordSession
{
    /// <summary>The item of a session's form that says how long it took.</summary>
    private const string Minutes = "minutes";

    /// <summary>What happened.</summary>
    /// <param name="CommandId">The command.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="InterventionId">The intervention.</param>
    /// <param name="Form">Id of the form of the protocol's sessions.</param>
    /// <param name="Channel">How the person was seen.</param>
    /// <param name="Answers">The answers.</param>
    /// <param name="At">When; null = now.</param>
    /// <param name="Does">What it does of what is owed, as shown before saving and left ticked; null = all that is not agreed with the person.</param>
    public sealed record Command(
        Guid CommandId, PatientId PatientId, InterventionId InterventionId, string Form, Channel Channel, Answers Answers, DateTimeOffset? At = null,
        IReadOnlyList<FollowUpId>? Does = null) : ICommand<EntryId>
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
            RuleFor(x => x.At).Happened(clock);
        }
    }

    /// <summary>Records it.</summary>
    public sealed class Handler(ContentLibrary content, PlannerRules rules) : IHandle<Command, EntryId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<EntryId> Handle(Command command, Work work, CancellationToken ct)
        {
            var intervention = await work.Intervention(command.PatientId, command.InterventionId, ct);
            if (content.ProtocolOf(intervention).Sessions?.Record != command.Form)
            {
                throw new RuleViolationException("session.form", "This is not how its sessions are recorded. Reload the page.");
            }

            var entry = await work.Recorded(intervention, content.Forms[command.Form], command.Answers, command.At, ct);
            var contact = new Contact(work.NewId<ContactId>(), Seen(command, intervention, entry, work), work.Now);
            work.Db.Add(entry);
            work.Db.Add(contact);
            Settle(command, await work.OpenFollowUps(command.PatientId, ct), contact, entry.Day);
            work.Reevaluate(command.PatientId);
            return entry.Id;
        }

        private static ContactDetails Seen(Command command, Intervention intervention, Entry entry, Work work) => new()
        {
            PatientId = command.PatientId,
            EpisodeId = intervention.EpisodeId,
            By = work.Actor.Self,
            Discipline = work.Actor.Discipline,
            Channel = command.Channel,
            Nature = ContactNature.Planned,
            Outcome = ContactOutcome.Reached,
            At = entry.HappenedAt,
            Minutes = (int)(entry.Answers.NumberOf(Minutes) ?? 0),
        };

        /// <summary>What was shown and left ticked is done; what is agreed with the person is never taken unasked.</summary>
        private void Settle(Command command, List<FollowUp> open, Contact contact, DateOnly on)
        {
            var may = SessionAnswers.Of(open.ConvertAll(FollowUpSnapshot.Of), command.InterventionId, contact.Discipline, on, rules.AnswersAheadDays);
            var does = may.Where(x => command.Does?.Contains(x.Id) ?? !x.IsAgreed).Select(x => x.Id).ToHashSet();
            foreach (var followUp in open.Where(x => does.Contains(x.Id)))
            {
                followUp.Complete(contact.By, contact.At, on, contact.Id);
            }
        }
    }
}
