using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Plans;

/// <summary>Throws away what one has typed in a section and not published.</summary>
public static class DiscardDraft
{
    /// <summary>Of which section. Nothing is typed, so there is nothing to validate.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="SectionId">The section.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, PlanSectionId SectionId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Throws it away.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            if (await work.DraftOf(command.SectionId, ct) is { } draft)
            {
                work.Db.Remove(draft);
            }

            return Nothing.Here;
        }
    }
}
