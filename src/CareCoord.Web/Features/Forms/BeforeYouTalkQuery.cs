using CareCoord.Content;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Forms;

/// <summary>How to speak with a person, read before every contact. Whoever may not read the record sees what each card lets the front desk see.</summary>
public static class BeforeYouTalkQuery
{
    /// <summary>With whom.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Strip>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The strip.</summary>
    /// <param name="Cards">What is written, card by card; a card that says nothing to this reader is not there.</param>
    /// <param name="Language">The language and whether an interpreter is needed; null when neither is known.</param>
    /// <param name="Consents">What the person agrees to; empty for whoever may not read the record.</param>
    /// <param name="MayWrite">The reader may write the cards.</param>
    public sealed record Strip(IReadOnlyList<CardView> Cards, string? Language, IReadOnlyList<string> Consents, bool MayWrite)
    {
        /// <summary>True when nobody has written anything that this reader sees.</summary>
        public bool IsUnwritten => Cards.Count == 0;
    }

    /// <summary>One card as it stands.</summary>
    public sealed record CardView(string Card, string Title, IReadOnlyList<CardLine> Lines, DateOnly On);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Strip>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SeeBanner;

        /// <inheritdoc/>
        public async Task<Strip> Answer(Request query, Work work, CancellationToken ct)
        {
            var id = query.PatientId;
            var reads = Access.ReadRecord.Refusal(work.Actor, work.Grounds[id]) is null;
            var details = await work.Db.Set<Patient>().Where(x => x.Id == id).Select(x => x.Details).SingleAsync(ct);
            return new Strip(
                await Cards(id, forFrontDesk: !reads, work, ct),
                PersonWords.Language(details),
                reads ? await Consents(id, WallClock.DayOf(work.Now, details.TimeZone), work, ct) : [],
                Access.WriteRecord.Refusal(work.Actor, work.Grounds[id]) is null);
        }

        private async Task<IReadOnlyList<CardView>> Cards(PatientId id, bool forFrontDesk, Work work, CancellationToken ct)
        {
            var cards = content.StripCards.ToList();
            var versions = work.CardVersions(id, cards.ConvertAll(x => x.Header.Id));
            var standing = await versions.Where(x => x.Id == versions.First(y => y.Form == x.Form).Id).ToDictionaryAsync(x => x.Form, ct);
            return [.. cards.Where(x => standing.ContainsKey(x.Header.Id))
                .Select(x => new CardView(x.Header.Id, x.Header.Title, x.Lines(standing[x.Header.Id].Answers, forFrontDesk), standing[x.Header.Id].Day))
                .Where(x => x.Lines.Count > 0)];
        }

        private static async Task<IReadOnlyList<string>> Consents(PatientId id, DateOnly today, Work work, CancellationToken ct) =>
            [.. (await work.Db.Set<Consent>().AsNoTracking().Where(x => x.PatientId == id).ToListAsync(ct))
                .OrderBy(x => x.Kind).ThenBy(x => x.Channel).ThenBy(x => x.ThirdParty, StringComparer.Ordinal)
                .Select(x => $"{ConsentWords.Of(x)}: {ConsentWords.Of(x.StateOn(today))}")];
    }
}
