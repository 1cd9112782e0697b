using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Writes down something owed that no plan knows of.</summary>
public static class AddFollowUp
{
    /// <summary>What, for whom, by when.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Kind">What is owed.</param>
    /// <param name="Topic">About what, in a few words.</param>
    /// <param name="Owner">Who does it.</param>
    /// <param name="DueOn">By when.</param>
    /// <param name="TellBy">The time of day the person was told, if they were; it makes a promise.</param>
    public sealed record Command(
        Guid CommandId, PatientId PatientId, FollowUpKind Kind, string Topic, StaffId Owner, DateOnly DueOn, TimeOnly? TellBy) : ICommand<FollowUpId>
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
            RuleFor(x => x.DueOn).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Topic).Line(FollowUpLimits.Key);
            RuleFor(x => x.Kind).Must(x => x is FollowUpKind.Call or FollowUpKind.CheckIn or FollowUpKind.Contact or FollowUpKind.Session or FollowUpKind.Review or FollowUpKind.Decision)
                .WithMessage("Choose a call, a check-in, a visit, a review or a decision.");
        }
    }

    /// <summary>Writes it down.</summary>
    public sealed class Handler : IHandle<Command, FollowUpId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<FollowUpId> Handle(Command command, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(command.PatientId, ct);
            var today = Domain.Time.WallClock.DayOf(work.Now, zone);
            if (command.DueOn < today)
            {
                throw new RuleViolationException("follow-up.past", Rules.Gone);
            }

            var episode = await work.OpenEpisode(command.PatientId, ct);
            await work.RequireAllowed(command.PatientId, command.Kind, ct);
            if (!await work.IsOnCareTeam(command.PatientId, command.Owner, ct))
            {
                throw new RuleViolationException("follow-up.outsider", "That colleague is not on this person's care team. Add them first.");
            }

            var discipline = await work.Db.Set<Staff>().Where(x => x.Id == command.Owner).Select(x => x.Discipline).SingleAsync(ct);
            var id = work.NewId<FollowUpId>();
            var followUp = new FollowUp(id, command.PatientId, work.NewId<FollowUpReasonId>(), new Owed(
                new ReasonKey(episode.Id, ReasonSource.Hand, command.Kind, command.CommandId.ToString()),
                discipline, command.Owner, today, command.DueOn, null, new ReasonFacts(Topic: command.Topic.Trim())));
            if (command.TellBy is { } time)
            {
                followUp.Tell(ClockTime.InstantOf(command.DueOn, time, zone), command.DueOn, work.Actor.Self, work.Now);
            }

            work.Db.Add(followUp);
            work.Replan(command.PatientId);
            return id;
        }
    }
}
