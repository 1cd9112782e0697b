using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Merges;

/// <summary>Where a record went that was made one with another, so that old addresses lead there; an id alone, which opens nothing.</summary>
public static class MergedIntoQuery
{
    /// <summary>Which record.</summary>
    public sealed record Request(Guid Record) : IQuery<Place>;

    /// <summary>Where it is now; null when it stands by itself, or is not here.</summary>
    public sealed record Place(PatientId? Now);

    /// <summary>Follows it to the end.</summary>
    public sealed class Handler : IAnswer<Request, Place>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Place> Answer(Request query, Work work, CancellationToken ct)
        {
            PatientId? now = null;
            for (var next = await Next(PatientId.Of(query.Record), work, ct); next is { } found; next = await Next(found, work, ct))
            {
                now = found;
            }

            return new Place(now);
        }

        private static Task<PatientId?> Next(PatientId id, Work work, CancellationToken ct) =>
            work.Db.Set<Patient>().Where(x => x.Id == id).Select(x => x.MergedInto).SingleOrDefaultAsync(ct);
    }
}
