using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Features.Patients;

/// <summary>People registered for my teams who are not in care: a register, not a caseload.</summary>
public static class RegisterQuery
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    // Somebody's conditions are counted no further than anybody reads a number.
    private const string Sql = """
        select p.id, p.family_name, p.given_names, p.birth_date,
               cardinality(array(select 1 from imported_record r where r.patient_id = p.id and r.type = 'Condition' and r.status = 'active' limit 99)),
               (select max(e.ended_on) from episode e where e.patient_id = p.id)
        from patient p
        where p.registered_for in (select team_id from team_member where staff_id = $1)
          and p.merged_into is null and not p.deceased and p.deceased_on is null and p.left_on is null
          and not exists (select from episode e where e.patient_id = p.id and e.ended_on is null)
          and (p.family_name, p.given_names, p.id) > ($2, $3, $4)
        order by p.family_name, p.given_names, p.id limit $5
        """;

    /// <summary>A page, behind the last row of the one before.</summary>
    public sealed record Request(Row? After) : IQuery<IReadOnlyList<Row>>;

    /// <summary>One person.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="FamilyName">Family name.</param>
    /// <param name="GivenNames">Given names.</param>
    /// <param name="BirthDate">Birth date, if known.</param>
    /// <param name="ActiveConditions">How many active conditions other systems know of.</param>
    /// <param name="CareEndedOn">The day their care ended last; null when they were never in care.</param>
    public sealed record Row(PatientId Id, string FamilyName, string GivenNames, DateOnly? BirthDate, int ActiveConditions, DateOnly? CareEndedOn);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var after = query.After;
            await using var command = work.Sql(
                Sql, work.Actor.Self.Value, after?.FamilyName ?? "", after?.GivenNames ?? "", after?.Id.Value ?? Guid.Empty, PageSize);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<Row>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(new Row(
                    PatientId.Of(reader.GetGuid(0)), reader.GetString(1), reader.GetString(2), Day(reader, 3), reader.GetInt32(4), Day(reader, 5)));
            }

            return rows;
        }

        private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
    }
}
