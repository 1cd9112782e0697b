using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>One's own private notes about a person, the newest first.</summary>
public static class PrivateNotesQuery
{
    /// <summary>Notes a page.</summary>
    public const int PageSize = 20;

    /// <summary>About whom, behind the last note of the page before.</summary>
    public sealed record Request(PatientId PatientId, Row? After) : IQuery<IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>One note.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Text">What stands; empty while it was never kept.</param>
    /// <param name="Draft">What is typed and not kept; null when nothing is.</param>
    /// <param name="WrittenAt">When it was begun.</param>
    /// <param name="KeptAt">When it was last kept.</param>
    /// <param name="Version">Version to base a correction on.</param>
    public sealed record Row(PrivateNoteId Id, string Text, string? Draft, DateTimeOffset WrittenAt, DateTimeOffset? KeptAt, int Version);

    /// <summary>Reads them.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.KeepPrivateNotes;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var notes = work.OwnNotes(query.PatientId).AsNoTracking();
            if (query.After is { } after)
            {
                notes = notes.Where(x => EF.Functions.LessThan(ValueTuple.Create(x.WrittenAt, x.Id), ValueTuple.Create(after.WrittenAt, after.Id)));
            }

            return await notes.OrderByDescending(x => x.WrittenAt).ThenByDescending(x => x.Id).Take(PageSize)
                .Select(x => new Row(x.Id, x.Text, x.Draft, x.WrittenAt, x.KeptAt, x.Version)).ToListAsync(ct);
        }
    }
}
