using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>One tick: my discipline has seen this version, or agrees with it.</summary>
public static class TickSection
{
    /// <summary>Which version, and how.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, SectionVersionId VersionId, bool Agreed) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Ticks.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var sections = work.OpenSections(command.PatientId);
            var version = await work.Db.Set<SectionVersion>().Include(x => x.Ticks).SingleOrDefaultAsync(x => x.Id == command.VersionId, ct);
            var section = version is null ? null : await sections.SingleOrDefaultAsync(x => x.Id == version.PlanSectionId, ct);
            if (version is null || section is null)
            {
                throw new RuleViolationException("plan.version-unknown", "This version is not there any more. Reload the page.");
            }

            version.Tick(work.Actor.Discipline, command.Agreed, work.Actor.Self, work.Now);
            await work.HasRead(section, version.Number, ct);
            return Nothing.Here;
        }
    }
}
