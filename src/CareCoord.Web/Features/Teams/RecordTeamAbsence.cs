using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using CareCoord.Web.Ui;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Says that a whole team is away, for a training week for instance: each colleague gets a time away of their own, with their own deputy and people to tell.</summary>
public static class RecordTeamAbsence
{
    /// <summary>Which team, and when.</summary>
    public sealed record Command(Guid CommandId, TeamId TeamId, DateOnly From, DateOnly Until) : ICommand<int>;

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

    /// <summary>Records it for each; who is away over all of that time already is left as they are.</summary>
    public sealed class Handler : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var team = await work.Db.Set<Team>().AsNoTracking().Include(x => x.Members).SingleOrDefaultAsync(x => x.Id == command.TeamId, ct)
                ?? throw new RuleViolationException("team.unknown", "This team is not there any more. Reload the page.");
            var ids = team.Members.Select(x => x.StaffId).ToList();
            var members = (await work.Db.Set<Staff>().AsNoTracking().Where(x => ids.Contains(x.Id) && x.IsActive).OrderBy(x => x.Name).ToListAsync(ct)).FindAll(x => x.Role.IsInCare());
            RequireDeputies(members);
            var known = await work.Db.Set<Absence>().Where(x => ids.Contains(x.StaffId) && x.VoidedAt == null && x.From <= command.From && x.Until >= command.Until)
                .Select(x => x.StaffId).ToListAsync(ct);
            var away = members.FindAll(x => !known.Contains(x.Id));
            work.Db.AddRange(away.Select(x => new Absence(work.NewId<AbsenceId>(), x.Id, command.From, command.Until)));
            var concerned = away.Select(x => x.Id).Concat(away.Select(x => x.DeputyId!.Value)).Distinct();
            await work.Recompute(await work.AffectedBy(concerned, ct), $"{team.Name} is away from {Words.Day(command.From)} to {Words.Day(command.Until)}.", ct);
            return away.Count;
        }

        private static void RequireDeputies(List<Staff> members)
        {
            if (members.FindAll(x => x.DeputyId is null) is { Count: > 0 } alone)
            {
                throw new RuleViolationException("absence.no-deputy", $"Nobody stands in for {string.Join(", ", alone.Select(x => x.Name))}, so what is owed would wait unseen. Name deputies first.");
            }
        }
    }
}
