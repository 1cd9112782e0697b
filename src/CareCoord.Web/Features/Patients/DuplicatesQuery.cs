using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Patients;

/// <summary>People who may be the same as one about to be registered.</summary>
public static class DuplicatesQuery
{
    private const int Most = 8;

    // The same identifier, or the same birth date with one name in common, or the same family and given name.
    private const string Sql = """
        with hit as (
          select k.patient_id, count(*) filter (where k.key = any($1)) as names, bool_or(k.key = any($2)) as identifier
          from search_key k where k.key = any($1 || $2) group by k.patient_id)
        select p.id, p.family_name, p.given_names, p.birth_date, h.identifier, $3 is not null and p.birth_date = $3
        from hit h join patient p on p.id = h.patient_id
        where p.merged_into is null and (h.identifier or (p.birth_date = $3 and h.names >= 1) or h.names >= 2)
        order by h.identifier desc, (p.birth_date is not distinct from $3) desc, h.names desc, p.id limit 8
        """;

    /// <summary>Who is about to be registered.</summary>
    public sealed record Request(string FamilyName, string GivenNames, DateOnly? BirthDate, IReadOnlyList<string> Identifiers) : IQuery<IReadOnlyList<Row>>;

    /// <summary>Somebody already known.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="FamilyName">Family name.</param>
    /// <param name="GivenNames">Given names.</param>
    /// <param name="BirthDate">Birth date, if known.</param>
    /// <param name="SameIdentifier">An identifier is the same.</param>
    /// <param name="SameBirthDate">The birth date is the same.</param>
    public sealed record Row(PatientId Id, string FamilyName, string GivenNames, DateOnly? BirthDate, bool SameIdentifier, bool SameBirthDate);

    /// <summary>Looks.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.FindPeople;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var names = SearchKeys.Of($"{query.FamilyName} {query.GivenNames}").ToArray();
            var identifiers = query.Identifiers.Select(SearchKeys.OfIdentifier).Where(x => x.Length > 0).ToArray();
            await using var command = work.Sql(Sql, names, identifiers, null);
            command.Parameters[2] = new() { Value = (object?)query.BirthDate ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date };
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<Row>(Most);
            while (await reader.ReadAsync(ct))
            {
                rows.Add(new Row(
                    PatientId.Of(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2),
                    reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3), reader.GetBoolean(4), !reader.IsDBNull(5) && reader.GetBoolean(5)));
            }

            return rows;
        }
    }
}
