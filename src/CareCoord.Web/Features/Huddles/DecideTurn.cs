using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Ends a person's turn with a decision: what, who and by when. It is owed at once.</summary>
public static class DecideTurn
{
    /// <summary>What can be owed by a decision, as one chooses it.</summary>
    public static IReadOnlyList<FollowUpKind> Kinds { get; } = [FollowUpKind.Decision, FollowUpKind.Call, FollowUpKind.Session, FollowUpKind.Review];

    /// <summary>What is decided.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="HuddleId">The huddle.</param>
    /// <param name="RowId">The turn.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Kind">What is owed by it.</param>
    /// <param name="Text">The decision, in words.</param>
    /// <param name="Owner">Who carries it out.</param>
    /// <param name="DueOn">By when.</param>
    public sealed record Command(
        Guid CommandId, HuddleId HuddleId, HuddleRowId RowId, PatientId PatientId, FollowUpKind Kind, string Text, StaffId? Owner, DateOnly? DueOn) : ICommand<FollowUpId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Text).Prose(HuddleLimits.Decision, "Write what is decided. If nothing changes, choose no change.");
            RuleFor(x => x.Owner).NotNull().WithMessage("Choose who does it.");
            RuleFor(x => x.DueOn).NotNull().WithMessage("Say by when.").NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Kind).Must(x => Kinds.Contains(x)).WithMessage("Choose something to do, a call, a visit or session, or a review.");
        }
    }

    /// <summary>Decides it.</summary>
    public sealed class Handler : IHandle<Command, FollowUpId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<FollowUpId> Handle(Command command, Work work, CancellationToken ct)
        {
            var huddle = await work.HuddleToChange(command.HuddleId, ct);
            var row = huddle.TurnOf(command.RowId, command.PatientId, work.Actor);
            await work.RequireWaiting(row, ct);
            await work.RequireAllowed(command.PatientId, command.Kind, ct);
            var decision = new HuddleDecision
            {
                Text = command.Text,
                OwnerId = command.Owner,
                Discipline = await DisciplineOf(command, work, ct),
                DueOn = command.DueOn,
                Kind = command.Kind,
                EpisodeId = (await work.OpenEpisode(command.PatientId, ct)).Id,
                FollowUpId = work.NewId<FollowUpId>(),
                ReasonId = work.NewId<FollowUpReasonId>(),
            };
            var today = await work.TodayOf(command.PatientId, ct);
            var followUp = huddle.Decide(row.Id, decision, work.Actor.Self, work.Now, today);
            work.Db.Add(followUp);
            await work.CompleteCaseReviews(command.PatientId, today, "", ct);
            return followUp.Id;
        }

        /// <summary>Whoever attends only today cannot see the record tomorrow, and so can owe nothing.</summary>
        private static async Task<Discipline> DisciplineOf(Command command, Work work, CancellationToken ct) =>
            (await CareTeams.Load(work, [command.PatientId], ct)).Of(command.PatientId).FirstOrDefault(x => x.Id == command.Owner)?.Discipline
            ?? throw new RuleViolationException("huddle.owner", "Choose somebody of this person's care team: others cannot see the record after the huddle.");
    }
}
