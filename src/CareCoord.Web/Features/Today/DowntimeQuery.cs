using CareCoord.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Today;

/// <summary>What one works with when the screens are dark: everything of Today, person by person, with the number and how to speak.</summary>
public static class DowntimeQuery
{
    /// <summary>Whose day.</summary>
    /// <param name="WholeTeam">True for everything my teams owe.</param>
    public sealed record Request(bool WholeTeam) : IQuery<Downtime>;

    /// <summary>The sheet.</summary>
    /// <param name="MadeAt">When, on the reader's clock.</param>
    /// <param name="People">Whoever is owed something, in the order of Today.</param>
    /// <param name="IsCut">There is more than a sheet holds.</param>
    public sealed record Downtime(DateTime MadeAt, IReadOnlyList<Person> People, bool IsCut);

    /// <summary>One person on it.</summary>
    /// <param name="Name">FAMILY, Given.</param>
    /// <param name="BirthDate">Birth date, if known.</param>
    /// <param name="Numbers">How to reach them, the preferred way first.</param>
    /// <param name="Language">The language and whether an interpreter is needed; null when neither is known.</param>
    /// <param name="Lines">How to speak with them.</param>
    /// <param name="Safety">What open safety flags say.</param>
    /// <param name="Owed">What is owed.</param>
    public sealed record Person(
        string Name, DateOnly? BirthDate, IReadOnlyList<string> Numbers, string? Language, IReadOnlyList<CardLine> Lines, IReadOnlyList<string> Safety, IReadOnlyList<TodayQuery.Row> Owed);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Downtime>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<Downtime> Answer(Request query, Work work, CancellationToken ct)
        {
            var day = await new TodayQuery.Handler().Answer(new TodayQuery.Request(query.WholeTeam), work, ct);
            var people = await work.Readable(day.Rows.Select(x => x.PatientId).Distinct(), ct);
            var patients = await work.Db.Set<Patient>().AsNoTracking().Include(x => x.ContactPoints).Where(x => people.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
            var lines = await Lines(people, work, ct);
            var flags = (await work.Db.Set<SafetyFlag>().AsNoTracking().Where(x => people.Contains(x.PatientId) && x.Status == SafetyStatus.Open).OrderBy(x => x.RaisedAt).ToListAsync(ct))
                .ToLookup(x => x.PatientId, x => x.Why);
            await Record(people, work, ct);
            return new Downtime(
                WallClock.LocalOf(work.Now, work.Actor.TimeZone),
                [.. day.Rows.GroupBy(x => x.PatientId).Select(x => Of(patients.GetValueOrDefault(x.Key), [.. lines[x.Key]], [.. flags[x.Key]], [.. x]))],
                day.Rows.Count == TodayQuery.Most);
        }

        /// <summary>Whoever still owes something for a person whose record is closed to them has what Today shows, and nothing of the record.</summary>
        private static Person Of(Patient? patient, IReadOnlyList<CardLine> lines, IReadOnlyList<string> safety, IReadOnlyList<TodayQuery.Row> owed) => new(
            owed[0].Name,
            owed[0].BirthDate,
            [.. (patient?.ContactPoints ?? []).OrderBy(x => x.Rank).Select(x => x.Value).Distinct()],
            patient is null ? null : PersonWords.Language(patient.Details),
            lines,
            safety,
            owed);

        /// <summary>Of each card the version that stands.</summary>
        private async Task<ILookup<PatientId, CardLine>> Lines(IReadOnlyList<PatientId> people, Work work, CancellationToken ct)
        {
            var cards = content.StripCards.ToDictionary(x => x.Header.Id);
            var names = cards.Keys.ToList();
            var versions = await work.Db.Set<Entry>().AsNoTracking().Where(x => people.Contains(x.PatientId) && names.Contains(x.Form) && x.VoidedAt == null).ToListAsync(ct);
            return versions.GroupBy(x => (x.PatientId, x.Form)).Select(x => x.OrderBy(y => y.RecordedAt).ThenBy(y => y.Id.Value).Last())
                .OrderBy(x => cards[x.Form].Strip?.Order)
                .SelectMany(x => cards[x.Form].Lines(x.Answers, forFrontDesk: false).Select(line => (x.PatientId, line)))
                .ToLookup(x => x.PatientId, x => x.line);
        }

        /// <summary>It leaves the program on paper, so each person's trail says who took it along.</summary>
        private static async Task Record(IReadOnlyList<PatientId> people, Work work, CancellationToken ct)
        {
            await using var read = work.Sql("select audit.read(id, 'DowntimeQuery') from unnest($1) as id", people.Select(x => x.Value).ToArray());
            await read.ExecuteNonQueryAsync(ct);
        }
    }
}
