using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Features.Audit;

/// <summary>Who looked at a person's record and who changed what in it, newest first, for the privacy officer.</summary>
public static class TrailQuery
{
    /// <summary>Lines of the trail read for a page; what belongs together is shown as one.</summary>
    public const int PageSize = 200;

    private const string Lines = """
        select a.id, a.at, a.user_id, a.command_id, a.why, a.table_name, a.operation, a.changed, s.name
        from audit.about($1, $2, $3, $4, $5) a
        left join lateral (select name from staff where user_id = a.user_id order by is_active desc, id limit 1) s on true
        order by a.at desc, a.id desc
        """;

    /// <summary>Whose trail, which part of it, from where on.</summary>
    /// <param name="PatientId">The person.</param>
    /// <param name="Kind">Looks, changes, or both.</param>
    /// <param name="After">The last line of the page before; null for the newest.</param>
    public sealed record Request(PatientId PatientId, TrailKind Kind, Position? After) : IQuery<Page>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>Where a page ends.</summary>
    public sealed record Position(DateTimeOffset At, long Id);

    /// <summary>A page of what happened.</summary>
    /// <param name="Events">Newest first.</param>
    /// <param name="Next">Where the next page goes on; null at the end.</param>
    public sealed record Page(IReadOnlyList<TrailEvent> Events, Position? Next);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Page>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadAudit;

        /// <inheritdoc/>
        public async Task<Page> Answer(Request query, Work work, CancellationToken ct)
        {
            await using var command = work.Sql(
                Lines, query.PatientId.Value, query.After?.At, query.After?.Id, query.Kind switch { TrailKind.Looks => true, TrailKind.Changes => false, _ => null }, PageSize);
            command.Parameters[1].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz;
            command.Parameters[2].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint;
            command.Parameters[3].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Boolean;
            await using var reader = await command.ExecuteReaderAsync(ct);
            var lines = new List<TrailLine>();
            while (await reader.ReadAsync(ct))
            {
                lines.Add(Read(reader));
            }

            return new Page(TrailEvent.Of(lines), lines.Count < PageSize ? null : new Position(lines[^1].At, lines[^1].Id));
        }

        private static TrailLine Read(NpgsqlDataReader reader) => new(
            reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : reader.GetGuid(2), reader.IsDBNull(3) ? null : reader.GetGuid(3),
            reader.IsDBNull(4) ? "" : reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetFieldValue<string[]>(7), reader.IsDBNull(8) ? null : reader.GetString(8));
    }
}
