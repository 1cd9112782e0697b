using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Says when a team, or one colleague, works, and how many minutes of it are for contacts.</summary>
public static class SetWorkingHours
{
    /// <summary>Whose, and which days; no days at all takes back what was said.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="TeamId">The team, or null.</param>
    /// <param name="StaffId">The colleague, when it is no team.</param>
    /// <param name="Days">The days that are worked.</param>
    public sealed record Command(Guid CommandId, TeamId? TeamId, StaffId? StaffId, IReadOnlyList<WorkingHours> Days) : ICommand<Nothing>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Days).Must(x => x.DistinctBy(y => y.Day).Count() == x.Count).WithMessage("Each day of the week stands once.");
    }

    /// <summary>Replaces what was said before. A team's by an administrator; one's own by oneself, everybody's by an administrator.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            if (command.StaffId is { } staff && command.TeamId is null)
            {
                // A colleague's own times change the minutes that are there, which is asked each time, and no day on which anything is due.
                RecordAbsence.RequireOwnOrAdministrator(work, staff);
                await Replace(work, await work.Db.Set<WorkingTime>().Where(x => x.StaffId == staff).ToListAsync(ct), command.Days.Select(x => WorkingTime.Of(work.NewId<WorkingTimeId>(), staff, x)), ct);
                return Nothing.Here;
            }

            var team = await work.Db.Set<Team>().AsNoTracking().Include(x => x.Members).SingleOrDefaultAsync(x => x.Id == command.TeamId, ct)
                ?? throw new RuleViolationException("team.unknown", "This team is not there any more. Reload the page.");
            RequireAdministrator(work);
            var before = await work.Db.Set<WorkingTime>().Where(x => x.TeamId == team.Id).ToListAsync(ct);
            var otherDays = !before.Select(x => x.Day).ToHashSet().SetEquals(command.Days.Select(x => x.Day));
            await Replace(work, before, command.Days.Select(x => WorkingTime.Of(work.NewId<WorkingTimeId>(), team.Id, x)), ct);
            if (otherDays)
            {
                await work.Recompute(await work.AffectedBy(team.Members.Select(x => x.StaffId), ct), $"{team.Name} works on other days.", ct);
            }

            return Nothing.Here;
        }

        private static void RequireAdministrator(Work work)
        {
            if (!work.Actor.IsSystem && !work.Actor.Is(Role.Administrator))
            {
                throw new RuleViolationException("access.refused", "An administrator says when a team works.");
            }
        }

        /// <summary>The old ones give up their days before the new ones take them.</summary>
        private static async Task Replace(Work work, List<WorkingTime> before, IEnumerable<WorkingTime> after, CancellationToken ct)
        {
            work.Db.RemoveRange(before);
            await work.Db.SaveChangesAsync(ct);
            work.Db.AddRange(after);
        }
    }
}
