using System.Globalization;
using System.Text;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Features.Patients;

/// <summary>Finds people as one types: parts of names in any order by their beginning, a birth date, an identifier.</summary>
public static class SearchQuery
{
    /// <summary>Most rows that are of use while typing.</summary>
    public const int Most = 20;

    private const int MostParts = 5;

    /// <summary>So many parts of one person's names hardly begin alike.</summary>
    private const int AlikeParts = 5;

    /// <summary>Sorts behind every character a key can hold.</summary>
    private const string Highest = "\U0010FFFF";

    private static readonly string[] DateFormats = ["dd-MMM-yyyy", "d-MMM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy", "d.M.yyyy", "ddMMyyyy"];

    /// <summary>What was typed.</summary>
    public sealed record Request(string Typed) : IQuery<IReadOnlyList<Row>>;

    /// <summary>One person found.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="FamilyName">Family name.</param>
    /// <param name="GivenNames">Given names.</param>
    /// <param name="PreferredName">What they like to be called, or empty.</param>
    /// <param name="BirthDate">Birth date, if known.</param>
    /// <param name="Identifier">One identifier with its label, or empty.</param>
    /// <param name="InCare">In care now.</param>
    /// <param name="CareEnded">Was in care before.</param>
    /// <param name="Deceased">Has died.</param>
    /// <param name="IsOldName">The name of a record that was put into this person's.</param>
    /// <param name="IsClosed">The record is closed to the reader, who could open it in an emergency.</param>
    public sealed record Row(PatientId Id, string FamilyName, string GivenNames, string PreferredName, DateOnly? BirthDate, string Identifier, bool InCare, bool CareEnded, bool Deceased, bool IsOldName, bool IsClosed = false);

    /// <summary>Finds.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.FindPeople;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var (sql, parameters) = Sql(query.Typed);
            if (sql.Length == 0)
            {
                return [];
            }

            await using var command = work.Sql(sql, parameters);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<Row>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(Read(reader));
            }

            // Whoever is found by the present name and by that of a record made one with it stands here once.
            await reader.DisposeAsync();
            List<Row> found = [.. rows.OrderBy(x => x.IsOldName).DistinctBy(x => x.Id)];
            return work.Actor.HelpsInEmergency ? await Closed(found, work, ct) : found;
        }

        private static async Task<IReadOnlyList<Row>> Closed(List<Row> rows, Work work, CancellationToken ct)
        {
            var open = (await work.Readable(rows.Select(x => x.Id), ct)).ToHashSet();
            return [.. rows.Select(x => x with { IsClosed = !open.Contains(x.Id) })];
        }
    }

    private const string Columns = """
        select coalesce(p.merged_into, p.id), p.family_name, p.given_names, p.preferred_name, p.birth_date,
               coalesce((select i.label || ' ' || i.value from patient_identifier i where i.patient_id = p.id order by i.id limit 1), ''),
               exists (select from episode e where e.patient_id = p.id and e.ended_on is null),
               exists (select from episode e where e.patient_id = p.id and e.ended_on is not null),
               p.deceased or p.deceased_on is not null, p.merged_into is not null
        """;

    private const string Order = "order by p.family_name, p.given_names, p.id";
    private static readonly string ByBirthDate = $"{Columns} from patient p where p.birth_date = $1 {Order} limit {Most}";

    /// <summary>
    /// One query for any number of parts. A prefix is written as a range (from the part, to the part with the
    /// highest character behind it): only such a condition is leakproof, and only leakproof conditions may use an
    /// index under row-level security.
    /// </summary>
    private static (string Sql, object?[] Parameters) Sql(string typed)
    {
        var words = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        DateOnly? born = null;
        var parts = new List<string>();
        foreach (var word in words)
        {
            if (DateOnly.TryParseExact(word, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                born = day;
            }
            else
            {
                parts.AddRange(SearchKeys.Of(word));
            }
        }

        parts = parts.Distinct(StringComparer.Ordinal).OrderByDescending(x => x.Length).Take(MostParts).ToList();
        var ranges = parts.SelectMany(x => new object?[] { x, x + Highest }).ToList();
        if (born is { } birthDate)
        {
            ranges.Add(birthDate);
        }

        return ranges.Count == 0 ? ("", []) : (parts.Count > 0 ? ByParts(parts.Count, born is not null) : ByBirthDate, [.. ranges]);
    }

    /// <summary>
    /// The longest part is read in the order of its index, and no further than a screen holds: thousands of names begin with the same two letters,
    /// and what was typed in full comes before what goes on after it.
    /// </summary>
    private static string ByParts(int parts, bool born)
    {
        var others = new StringBuilder();
        for (var i = 1; i < parts; i++)
        {
            others.Append(CultureInfo.InvariantCulture, $" and exists (select from search_key o where o.patient_id = k.patient_id and o.key >= ${(i * 2) + 1} and o.key < ${(i * 2) + 2})");
        }

        if (born)
        {
            others.Append(CultureInfo.InvariantCulture, $" and exists (select from patient b where b.id = k.patient_id and b.birth_date = ${(parts * 2) + 1})");
        }

        return $"""
            with begun as (
              select k.patient_id, row_number() over (order by k.key, k.patient_id) as place from search_key k
              where k.key >= $1 and k.key < $2{others} order by k.key, k.patient_id limit {Most * AlikeParts}),
            found as (select patient_id from begun group by patient_id order by min(place) limit {Most})
            {Columns} from found join patient p on p.id = found.patient_id {Order}
            """;
    }

    private static Row Read(NpgsqlDataReader reader) => new(
        PatientId.Of(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3),
        reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4), reader.GetString(5), reader.GetBoolean(6), reader.GetBoolean(7), reader.GetBoolean(8), reader.GetBoolean(9));
}
