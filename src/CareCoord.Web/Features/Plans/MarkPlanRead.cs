using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Somebody has read what stood on their page, and says so: not what was published while they read.</summary>
public static class MarkPlanRead
{
    /// <summary>What was read.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Sections">Each section that was shown, with the number of its version.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, IReadOnlyList<Shown> Sections) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>A section and the version of it that was shown.</summary>
    public sealed record Shown(PlanSectionId Section, int Number);

    /// <summary>Keeps it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var (patient, ids) = (command.PatientId, command.Sections.Select(x => x.Section).ToList());
            var sections = await work.Db.Set<PlanSection>().AsNoTracking().Where(x => x.PatientId == patient && ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
            foreach (var shown in command.Sections)
            {
                if (!sections.TryGetValue(shown.Section, out var section) || shown.Number < 1 || shown.Number > section.Version)
                {
                    throw new RuleViolationException("plan.version-unknown", "This version is not there any more. Reload the page.");
                }

                await work.HasRead(section, shown.Number, ct);
            }

            return Nothing.Here;
        }
    }
}
