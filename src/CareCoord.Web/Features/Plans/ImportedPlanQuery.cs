using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Plans;

/// <summary>A plan of another system, and what parts of ours could be drafted from it.</summary>
public static class ImportedPlanQuery
{
    /// <summary>Which.</summary>
    public sealed record Request(PatientId PatientId, ImportedRecordId Record) : IQuery<Plan>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>It, and its texts by the code of the part of our plan.</summary>
    public sealed record Plan(PlanElsewhere Elsewhere, string Source, IReadOnlyDictionary<string, string> Texts);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Plan>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Plan> Answer(Request query, Work work, CancellationToken ct)
        {
            var elsewhere = await work.PlanElsewhere(query.PatientId, query.Record, ct);
            return new Plan(elsewhere, elsewhere.Source(), elsewhere.Texts(elsewhere.Source()));
        }
    }
}
