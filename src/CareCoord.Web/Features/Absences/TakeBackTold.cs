using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Absences;

/// <summary>Says that somebody was not told of a time away after all; the mark stays readable in the audit trail.</summary>
public static class TakeBackTold
{
    /// <summary>Of which time away, and who.</summary>
    public sealed record Command(Guid CommandId, AbsenceId AbsenceId, PatientId PatientId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Takes it back.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var told = await work.Db.Set<AbsenceNotice>().SingleOrDefaultAsync(x => x.AbsenceId == command.AbsenceId && x.PatientId == command.PatientId && x.VoidedAt == null, ct);
            told?.Void(work.Actor.Self, work.Now);
            return Nothing.Here;
        }
    }
}
