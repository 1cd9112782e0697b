using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Proposals;

/// <summary>A named person decides what was proposed. Accepting carries it out; deciding against it keeps things as they are.</summary>
public static class DecideProposal
{
    /// <summary>The decision.</summary>
    public sealed record Command : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public required Guid CommandId { get; init; }

        /// <summary>The person.</summary>
        public required PatientId PatientId { get; init; }

        /// <summary>What was proposed.</summary>
        public required ProposalId ProposalId { get; init; }

        /// <summary>True to do it, false for "not now".</summary>
        public required bool Accept { get; init; }

        /// <summary>True when the person agrees; null when they were not asked.</summary>
        public bool? PersonAgrees { get; init; }

        /// <summary>The day on which a pause ends, when that is what was proposed.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>Why; needed to decide against it.</summary>
        public string Reason { get; init; } = "";

        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Until).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Reason).Prose(Proposal.WhyLength);
            RuleFor(x => x.Reason).NotEmpty().When(x => !x.Accept).WithMessage("Say why not, in a few words.");
        }
    }

    /// <summary>Decides, and carries it out.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var proposal = await work.Db.Set<Proposal>().SingleOrDefaultAsync(x => x.Id == command.ProposalId && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("proposal.unknown", "This is not there any more. Reload the page.");
            var intervention = proposal.InterventionId is { } id ? await work.Intervention(command.PatientId, id, ct) : null;
            if (!(await Deciders.Load(work, command.PatientId, ct)).MayDecide(proposal, intervention?.OwnerId))
            {
                throw new RuleViolationException("proposal.role", $"This is decided by {Deciders.Words(proposal)}. Ask one of them.");
            }

            var decided = await work.Decided(command.PatientId, command.Reason, ct) with { Proposal = proposal.Id, PersonAgrees = command.PersonAgrees };
            if (command.Accept)
            {
                proposal.Accept(work.Actor.Self, command.PersonAgrees, command.Reason, work.Now);
                if (proposal is { Kind: ProposalKind.ChangePhase, To.Phase: { } phase })
                {
                    var why = command.Reason.Length > 0 ? command.Reason : proposal.Say;
                    await ChangePhase(command.PatientId, phase, decided with { Why = why }, work, ct);
                }
                else
                {
                    CarryOut(command, proposal, intervention, decided);
                }
            }
            else
            {
                proposal.Dismiss(work.Actor.Self, command.PersonAgrees, command.Reason, work.Now);
                Keep(proposal, intervention, decided);
            }

            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }

        /// <summary>The phase changes as it does by hand: decided by somebody, and what is owed follows at once.</summary>
        private static async Task ChangePhase(PatientId patient, Phase to, Decided decided, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(patient, ct);
            episode.MoveTo(to, new PhaseDecided(work.NewId<PhaseChangeId>(), decided.By, decided.At, decided.Day, decided.Why, decided.Proposal, decided.PersonAgrees));
        }

        private void CarryOut(Command command, Proposal proposal, Intervention? intervention, Decided decided)
        {
            switch (proposal.Kind)
            {
                case ProposalKind.Talk:
                    break;
                case ProposalKind.End:
                    intervention!.Stop(decided with { Why = decided.Why.Length > 0 ? decided.Why : proposal.Say });
                    break;
                case ProposalKind.Pause:
                    intervention!.Pause(command.Until ?? throw new RuleViolationException("proposal.until", "Say until when it rests."), decided);
                    break;
                default:
                    intervention!.Move(proposal.Kind.Move()!.Value, proposal.To!, content.ProtocolOf(intervention), decided);
                    break;
            }
        }

        /// <summary>What earned the proposal does not earn the next.</summary>
        private static void Keep(Proposal proposal, Intervention? intervention, Decided decided)
        {
            if (proposal.Kind.Move() is { } move)
            {
                intervention?.Keep(move, decided);
            }
        }
    }
}
