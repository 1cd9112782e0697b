using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Emergencies;

/// <summary>Whose record somebody is about to open in an emergency: as much as the search shows, so that it is the right person's.</summary>
public static class ClosedRecordQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Row>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The person.</summary>
    public sealed record Row(PatientDetails Details);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Row>
    {
        /// <inheritdoc/>
        public static Access Access => Access.OpenInEmergency;

        /// <inheritdoc/>
        public async Task<Row> Answer(Request query, Work work, CancellationToken ct)
        {
            var patient = await work.Db.Set<Patient>().AsNoTracking().SingleAsync(x => x.Id == query.PatientId, ct);
            return new Row(patient.Details);
        }
    }
}
