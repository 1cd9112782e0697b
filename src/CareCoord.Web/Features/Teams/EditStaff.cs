using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Changes a member of staff: name, role, discipline, deputy, teams, or that they have left.</summary>
public static class EditStaff
{
    /// <summary>Everything about them from now on.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="StaffId">Who.</param>
    /// <param name="BasedOn">The version that was edited.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Title">Profession or specialty in words; may be empty.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Discipline">Their discipline.</param>
    /// <param name="Deputy">Who stands in while they are away.</param>
    /// <param name="Teams">Their teams.</param>
    /// <param name="IsActive">False ends the membership, true lets somebody come back.</param>
    public sealed record Command(
        Guid CommandId, StaffId StaffId, int BasedOn, string Name, string Title, Role Role, Discipline Discipline,
        StaffId? Deputy, IReadOnlyList<TeamId> Teams, bool IsActive) : ICommand<Nothing>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Name).Line(Staff.NameLength);
            RuleFor(x => x.Title).OptionalLine(Staff.NameLength);
        }
    }

    /// <summary>Changes them, and at once the attention of everybody affected. Whoever leaves passes on what they lead.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var staff = await work.Db.Set<Staff>().SingleOrDefaultAsync(x => x.Id == command.StaffId, ct)
                ?? throw new RuleViolationException("staff.unknown", "This member of staff is not there any more. Reload the page.");
            Work.Expect(staff, command.BasedOn);
            await RequireAnAdministrator(command, staff, work, ct);
            if (staff.IsActive && !command.IsActive)
            {
                await work.HandOver(staff, command.Deputy, ct);
            }

            var before = await work.AffectedBy([staff.Id], ct);
            staff.Edit(command.Name.Trim(), command.Title.Trim(), command.Role, command.Discipline);
            staff.DeputiseBy(command.Deputy);
            staff.WorksHere(command.IsActive);
            foreach (var team in await work.Db.Set<Team>().Include(x => x.Members).ToListAsync(ct))
            {
                if (command.Teams.Contains(team.Id))
                {
                    team.Join(staff.Id);
                }
                else
                {
                    team.Leave(staff.Id);
                }
            }

            // Those of the teams left were found before, those of the teams joined only now.
            await work.Db.SaveChangesAsync(ct);
            var after = await work.AffectedBy([staff.Id], ct);
            await work.Recompute([.. before.Union(after)], $"{staff.Name} was changed: role, deputy or teams.", ct);
            return Nothing.Here;
        }

        private static async Task RequireAnAdministrator(Command command, Staff staff, Work work, CancellationToken ct)
        {
            var stays = command.IsActive && command.Role == Role.Administrator;
            if (staff is { IsActive: true, Role: Role.Administrator } && !stays
                && !await work.Db.Set<Staff>().AnyAsync(x => x.Id != staff.Id && x.IsActive && x.Role == Role.Administrator, ct))
            {
                throw new RuleViolationException("staff.last-administrator", "Nobody else here is an administrator. Make a colleague one first.");
            }
        }
    }
}
