using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Takes on a member of staff.</summary>
public static class AddStaff
{
    /// <summary>Whom.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="User">The account, made beforehand.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Title">Profession or specialty in words; may be empty.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Discipline">Their discipline.</param>
    /// <param name="Teams">The teams they join.</param>
    public sealed record Command(
        Guid CommandId, UserId User, string Name, string Title, Role Role, Discipline Discipline, IReadOnlyList<TeamId> Teams) : ICommand<StaffId>;

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

    /// <summary>Takes them on.</summary>
    public sealed class Handler : IHandle<Command, StaffId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<StaffId> Handle(Command command, Work work, CancellationToken ct)
        {
            var staff = new Staff(work.NewId<StaffId>(), command.User, command.Name.Trim(), command.Title.Trim(), command.Role, command.Discipline);
            work.Db.Add(staff);
            foreach (var team in await work.Db.Set<Team>().Include(x => x.Members).Where(x => command.Teams.Contains(x.Id)).ToListAsync(ct))
            {
                team.Join(staff.Id);
            }

            // Whoever joins a team sees the people it cares for.
            await work.Db.SaveChangesAsync(ct);
            await work.Recompute(await work.AffectedBy([staff.Id], ct), $"{staff.Name} has joined.", ct);
            return staff.Id;
        }
    }
}
