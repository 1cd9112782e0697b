using CareCoord.Domain;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Lets somebody take part in a huddle that runs: a member of the team says so of themselves, whoever attends says it of a colleague. The records of its agenda open at once.</summary>
public static class JoinHuddle
{
    /// <summary>Who.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="HuddleId">The huddle.</param>
    /// <param name="StaffId">Who comes; the actor or a colleague.</param>
    public sealed record Command(Guid CommandId, HuddleId HuddleId, StaffId StaffId) : ICommand<Nothing>;

    /// <summary>Lets them in.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var huddle = await work.HuddleToChange(command.HuddleId, ct);
            var isMe = command.StaffId == work.Actor.Self;
            if (!huddle.IsAttendedBy(work.Actor.Self) && !(isMe && await work.IsOnTeam(huddle.TeamId, ct)))
            {
                throw new RuleViolationException("huddle.not-attending", "You join the huddles of your own teams. To another one, somebody who attends it lets you in.");
            }

            await work.RequireFitToAttend([command.StaffId], ct);
            if (huddle.Join(command.StaffId, work.Actor.Self, work.Now) is { } attendee)
            {
                work.Db.Add(attendee);
            }

            return Nothing.Here;
        }
    }
}
