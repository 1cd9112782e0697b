using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Says that somebody is not away after all.</summary>
public static class CallOffAbsence
{
    /// <summary>Which time away.</summary>
    public sealed record Command(Guid CommandId, AbsenceId AbsenceId) : ICommand<Nothing>;

    /// <summary>Calls it off.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var absence = await work.Db.Set<Absence>().SingleOrDefaultAsync(x => x.Id == command.AbsenceId, ct)
                ?? throw new RuleViolationException("absence.unknown", "This is not there any more. Reload the page.");
            RecordAbsence.RequireOwnOrAdministrator(work, absence.StaffId);
            absence.Void(work.Now);
            var name = await work.Db.Set<Staff>().Where(x => x.Id == absence.StaffId).Select(x => x.Name).SingleAsync(ct);
            await work.Recompute(await work.AffectedBy([absence.StaffId], ct), $"{name} is not away after all.", ct);
            return Nothing.Here;
        }
    }
}
