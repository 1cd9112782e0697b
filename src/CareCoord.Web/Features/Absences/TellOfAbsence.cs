using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Absences;

/// <summary>Records that somebody in care was told of a time away; told twice is told once.</summary>
public static class TellOfAbsence
{
    /// <summary>Of which time away, and who was told.</summary>
    public sealed record Command(Guid CommandId, AbsenceId AbsenceId, PatientId PatientId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Records it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var absence = await work.Absence(command.AbsenceId, ct);
            if (!await work.Db.Set<AbsenceNotice>().AnyAsync(x => x.AbsenceId == absence.Id && x.PatientId == command.PatientId && x.VoidedAt == null, ct))
            {
                work.Db.Add(new AbsenceNotice(work.NewId<AbsenceNoticeId>(), absence.Id, command.PatientId, work.Actor.Self, work.Now));
            }

            return Nothing.Here;
        }
    }
}
