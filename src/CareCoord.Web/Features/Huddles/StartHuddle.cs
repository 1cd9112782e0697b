using CareCoord.Domain;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Begins a team's huddle: freezes the agenda, and opens its people's records to those who attend.</summary>
public static class StartHuddle
{
    /// <summary>Which team, how long, who attends.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="TeamId">The team; the actor is on it, and leads the huddle.</param>
    /// <param name="Minutes">How long it lasts.</param>
    /// <param name="Attendees">Who attends beside the actor.</param>
    public sealed record Command(Guid CommandId, TeamId TeamId, int Minutes, IReadOnlyList<StaffId> Attendees) : ICommand<HuddleId>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Minutes).InclusiveBetween(HuddleLimits.ShortestInMinutes, HuddleLimits.LongestInMinutes)
            .WithMessage($"A huddle lasts {HuddleLimits.ShortestInMinutes} to {HuddleLimits.LongestInMinutes} minutes.");
    }

    /// <summary>Begins it.</summary>
    public sealed class Handler : IHandle<Command, HuddleId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<HuddleId> Handle(Command command, Work work, CancellationToken ct)
        {
            if (!await work.IsOnTeam(command.TeamId, ct))
            {
                throw new RuleViolationException("access.refused", "You start a huddle of your own teams.");
            }

            await RequireAttendees(command, work, ct);
            if (await work.Db.Set<Huddle>().AnyAsync(x => x.TeamId == command.TeamId && x.EndedAt == null, ct))
            {
                var running = Constraints.Known["ux_huddle_running"];
                throw new RuleViolationException(running.Code, running.Words);
            }

            var candidates = await Agenda.Of(work, command.TeamId, ct);
            await work.Lock(candidates.Select(x => x.PatientId), ct);
            var huddle = new Huddle(
                work.NewId<HuddleId>(), new HuddleStart(command.TeamId, work.Actor.Self, command.Attendees, command.Minutes, candidates), work.NewId<HuddleRowId>, work.Now);
            work.Db.Add(huddle);
            return huddle.Id;
        }

        /// <summary>Attendance opens records: only to those who work here, and whose role reads any.</summary>
        private static async Task RequireAttendees(Command command, Work work, CancellationToken ct)
        {
            var chosen = command.Attendees.Distinct().ToList();
            var fit = await work.Db.Set<Staff>().CountAsync(x => chosen.Contains(x.Id) && x.IsActive && Roles.InCare.Contains(x.Role), ct);
            if (fit != chosen.Count)
            {
                throw new RuleViolationException("huddle.attendees", "Somebody you have chosen does not work here any more, or has no part in care. Choose again.");
            }
        }
    }
}
