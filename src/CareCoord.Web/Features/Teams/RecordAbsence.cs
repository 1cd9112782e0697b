using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using CareCoord.Web.Ui;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Says that somebody is away from one day to another; the deputy sees what is theirs meanwhile, at once.</summary>
public static class RecordAbsence
{
    /// <summary>Who, and when.</summary>
    public sealed record Command(Guid CommandId, StaffId StaffId, DateOnly From, DateOnly Until) : ICommand<AbsenceId>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.From).RecentEnough(clock).SoonEnough(clock);
            RuleFor(x => x.Until).NotGone(clock).SoonEnough(clock);
        }
    }

    /// <summary>Records it. Everybody may for themselves, an administrator for all.</summary>
    public sealed class Handler : IHandle<Command, AbsenceId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<AbsenceId> Handle(Command command, Work work, CancellationToken ct)
        {
            RequireOwnOrAdministrator(work, command.StaffId);
            if (command.Until < work.Today)
            {
                throw new RuleViolationException("absence.past", "That time has passed. Choose a last day from today on.");
            }

            var away = await work.Db.Set<Staff>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == command.StaffId, ct);
            var deputy = away?.DeputyId
                ?? throw new RuleViolationException("absence.no-deputy", "Nobody stands in yet, so what is owed would wait unseen. Name a deputy first.");
            var absence = new Absence(work.NewId<AbsenceId>(), command.StaffId, command.From, command.Until);
            work.Db.Add(absence);
            await work.Recompute(await work.AffectedBy([command.StaffId, deputy], ct), $"{away.Name} is away from {Words.Day(command.From)} to {Words.Day(command.Until)}.", ct);
            return absence.Id;
        }
    }

    internal static void RequireOwnOrAdministrator(Work work, StaffId staff)
    {
        if (work.Actor.Staff != staff && !work.Actor.IsSystem && !work.Actor.Is(Role.Administrator))
        {
            throw new RuleViolationException("access.refused", "You can say when you are away yourself; for others an administrator does.");
        }
    }
}
