using CareCoord.Content;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Forms;

/// <summary>The cards about a person, written or not, with their earlier versions.</summary>
public static class CardsQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<IReadOnlyList<Card>>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>One card.</summary>
    /// <param name="Id">Id of the card.</param>
    /// <param name="Versions">What was written on it, the version that stands first; empty when nothing was.</param>
    public sealed record Card(string Id, IReadOnlyList<CardVersion> Versions);

    /// <summary>Reads them.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, IReadOnlyList<Card>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Card>> Answer(Request query, Work work, CancellationToken ct)
        {
            var cards = content.StripCards.Select(x => x.Header.Id).ToList();
            var written = await work.CardVersions(query.PatientId, cards)
                .Join(work.Db.Set<Staff>(), x => x.RecordedBy, s => s.Id, (x, s) => new { x.Id, x.Form, x.Answers, x.RecordedAt, s.Name })
                .ToListAsync(ct);
            var zone = await work.ZoneOf(query.PatientId, ct);
            var byCard = written.ToLookup(x => x.Form);
            return [.. cards.Select(id => new Card(id, [.. byCard[id].Select(x => new CardVersion(x.Id, x.Answers, x.Name, WallClock.LocalOf(x.RecordedAt, zone)))]))];
        }
    }
}
