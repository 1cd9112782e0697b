using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Gives a protocol to a person, when nothing speaks against it.</summary>
public static class GiveProtocol
{
    /// <summary>Code of the refusal that goes away when somebody gives it knowing what to think of.</summary>
    public const string Warned = "intervention.warned";

    /// <summary>What is given, and how.</summary>
    public sealed record Command : ICommand<InterventionId>
    {
        /// <inheritdoc/>
        public required Guid CommandId { get; init; }

        /// <summary>The person.</summary>
        public required PatientId PatientId { get; init; }

        /// <summary>Id of the protocol.</summary>
        public required string Protocol { get; init; }

        /// <summary>The answers to its setup.</summary>
        public Answers Setup { get; init; } = Answers.None;

        /// <summary>At what times of the person's day it is practised; as many as the dose says.</summary>
        public IReadOnlyList<TimeOnly> Slots { get; init; } = [];

        /// <summary>Who carries it out; null = who answers for its discipline in the care team.</summary>
        public StaffId? Owner { get; init; }

        /// <summary>True when what there is to think of has been read, and it is given all the same.</summary>
        public bool Knowing { get; init; }

        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields, the setup by its own questions.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(ContentLibrary content, TimeProvider clock)
        {
            RuleFor(x => x.Protocol).Must(x => content.Protocols.Find(x) is not null).WithMessage("Choose what to give.");
            this.Answered(nameof(Command.Setup), x => content.Protocols.Find(x.Protocol)?.Setup, x => x.Setup, clock);
            RuleFor(x => x.Slots)
                .Must((x, slots) => slots.Distinct().Count() == PerDay(content, x.Protocol) && slots.Count == PerDay(content, x.Protocol))
                .When(x => content.Protocols.Find(x.Protocol) is not null)
                .WithMessage(x => $"Choose {PerDay(content, x.Protocol)} different times of day, such as 08:00.");
        }

        private static int PerDay(ContentLibrary content, string protocol) => content.Protocols.Find(protocol)?.Dose?.PerDay ?? 0;
    }

    /// <summary>Gives it.</summary>
    public sealed class Handler(OrganisationContent contents) : IHandle<Command, InterventionId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Treat;

        /// <inheritdoc/>
        public async Task<InterventionId> Handle(Command command, Work work, CancellationToken ct)
        {
            var content = await contents.Of(work, ct);
            RequireOn(content, command.Protocol);
            var facts = await EvaluatingFacts.Load(work, content, [command.PatientId], ct);
            var episode = facts.Episodes.Single();
            var protocol = content.Protocols[command.Protocol];
            var today = facts.TodayOf(command.PatientId, work.Now);
            Refuse(StartCheck.Of(protocol, command.Setup, facts.Of(episode, work.Now), work.Now, today), command.Knowing);

            var intervention = new Intervention(
                work.NewId<InterventionId>(),
                command.PatientId,
                episode.Id,
                protocol,
                protocol.Setup.Complete(command.Setup),
                Owner(command, facts, episode, protocol),
                command.Slots,
                new Decided(work.NewId<InterventionChangeId>(), work.Actor.Self, work.Now, today, ""));
            work.Db.Add(intervention);
            work.Reevaluate(command.PatientId);
            return intervention.Id;
        }

        private static void RequireOn(ContentLibrary content, string protocol)
        {
            if (content.Off.Contains(protocol))
            {
                throw new RuleViolationException("intervention.off", "This is switched off in your organisation. Who did so, and why, stands on its page under Settings, Content.");
            }
        }

        private static void Refuse(StartCheck check, bool knowing)
        {
            if (!check.IsAllowed)
            {
                throw new RuleViolationException(
                    "intervention.against",
                    string.Join(" ", check.Answers.Select(x => x.Words).Concat(check.Against.Select(x => x.Words)).Distinct()));
            }

            if (!knowing && !check.Warnings.IsEmpty)
            {
                throw new RuleViolationException(Warned, string.Join(" ", check.Warnings));
            }
        }

        private static StaffId Owner(Command command, EvaluatingFacts facts, Episode episode, Protocol protocol)
        {
            if (command.Owner is not { } named)
            {
                return facts.Teams.OwnersOf(episode, [], []).OwnerOf(protocol.Header.Owner);
            }

            return facts.Teams.Of(command.PatientId).Any(x => x.Id == named) || named == episode.LeadId
                ? named
                : throw new RuleViolationException("intervention.owner", "Whoever carries it out is on the care team. Choose somebody of it.");
        }
    }
}
