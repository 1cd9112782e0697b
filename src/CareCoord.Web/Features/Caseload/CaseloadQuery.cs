using System.Text.Json;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Features.Caseload;

/// <summary>One row for each person one cares for, or one's team does: the strongest reason to look first, then by who has waited longest.</summary>
public static class CaseloadQuery
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    private const string ByReason = """
        select w.patient_id, w.band, w.since, w.kind, w.detail::text, p.family_name, p.given_names, p.birth_date, p.time_zone,
               e.phase, e.phase_since, l.name, exists (select from safety_flag f where f.patient_id = w.patient_id and f.status = 'Open'),
               (select count(s.id) from care_plan c join plan_section s on s.care_plan_id = c.id
                left join section_reading r on r.plan_section_id = s.id and r.staff_id = $5
                where c.episode_id = e.id and s.version > coalesce(r.number, 0))
        from worklist w
        join patient p on p.id = w.patient_id
        join episode e on e.patient_id = w.patient_id and e.ended_on is null
        join staff l on l.id = e.lead_id
        where w.viewer_id = $1 and w.counts_from <= $2 and (w.counts_until is null or w.counts_until > $2)
          and ($3::text is null or e.phase = $3) and ($4::smallint is null or w.band = $4)
        """;

    /// <summary>Whose caseload, which part of it, from where on.</summary>
    /// <param name="Viewer">Myself or one of my teams.</param>
    /// <param name="Phase">Only this phase.</param>
    /// <param name="ByName">By name instead of by reason.</param>
    /// <param name="After">The last row of the page before.</param>
    /// <param name="Only">Only this place of the order.</param>
    public sealed record Request(Guid Viewer, Phase? Phase, bool ByName, Row? After, Band? Only = null) : IQuery<IReadOnlyList<Row>>;

    /// <summary>One person; with how many parts of their plan were published since the reader last read it.</summary>
    public sealed record Row(
        PatientId PatientId, Band Band, DateTimeOffset Since, AttentionKind Kind, AttentionDetail Detail, string FamilyName, string GivenNames,
        DateOnly? BirthDate, string Zone, Phase Phase, DateOnly PhaseSince, string Lead, bool SafetyOpen, int NewInPlan)
    {
        /// <summary>Why the person stands here, in words.</summary>
        public string Sentence => AttentionWords.Sentence(Kind, Detail, Zone);
    }

    /// <summary>Reads a page.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            if (!await MaySee(query.Viewer, work, ct))
            {
                throw new Domain.RuleViolationException("access.refused", "You see your own caseload and those of your teams.");
            }

            var (sql, keys) = Page(query);
            await using var command = work.Sql(sql, [query.Viewer, work.Now, query.Phase?.ToString(), (short?)query.Only, work.Actor.Self.Value, .. keys]);
            command.Parameters[2].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text;
            command.Parameters[3].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Smallint;
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<Row>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(Read(reader));
            }

            return rows;
        }

        private static async Task<bool> MaySee(Guid viewer, Work work, CancellationToken ct)
        {
            if (viewer == work.Actor.Self.Value)
            {
                return true;
            }

            await using var command = work.Sql("select exists (select from team_member where team_id = $1 and staff_id = $2)", viewer, work.Actor.Self.Value);
            return (bool)(await command.ExecuteScalarAsync(ct))!;
        }

        /// <summary>The page behind a row, by a condition on the order itself: nothing before it is read again.</summary>
        private static (string Sql, object?[] Keys) Page(Request query) => (query.ByName, query.After) switch
        {
            (false, null) => ($"{ByReason} order by w.band, w.since, w.patient_id limit {PageSize}", []),
            (false, { } after) => ($"{ByReason} and (w.band, w.since, w.patient_id) > ($6, $7, $8) order by w.band, w.since, w.patient_id limit {PageSize}",
                [(short)after.Band, after.Since, after.PatientId.Value]),
            (true, null) => ($"{ByReason} order by p.family_name, p.given_names, w.patient_id limit {PageSize}", []),
            (true, { } after) => ($"{ByReason} and (p.family_name, p.given_names, w.patient_id) > ($6, $7, $8) order by p.family_name, p.given_names, w.patient_id limit {PageSize}",
                [after.FamilyName, after.GivenNames, after.PatientId.Value]),
        };

        private static Row Read(NpgsqlDataReader reader) => new(
            PatientId.Of(reader.GetGuid(0)), (Band)reader.GetInt16(1), reader.GetFieldValue<DateTimeOffset>(2), Enum.Parse<AttentionKind>(reader.GetString(3)),
            JsonSerializer.Deserialize<AttentionDetail>(reader.GetString(4), AttentionKeeping.Json)!, reader.GetString(5), reader.GetString(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7), reader.GetString(8), Enum.Parse<Phase>(reader.GetString(9)), reader.GetFieldValue<DateOnly>(10), reader.GetString(11), reader.GetBoolean(12),
            (int)reader.GetInt64(13));
    }
}
