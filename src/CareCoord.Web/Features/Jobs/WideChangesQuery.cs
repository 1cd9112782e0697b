using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Jobs;

/// <summary>Changes that concerned many people, and how far computing them anew has come; the latest first.</summary>
public static class WideChangesQuery
{
    private const int Shown = 10;

    private const string Sql = """
        select c.what, coalesce(s.name, ''), c.asked_at, c.people,
          (select count(*) from wide_change_person w join episode e on e.patient_id = w.patient_id and e.ended_on is null where w.wide_change_id = c.id and w.set_aside_because = ''),
          (select count(*) from wide_change_person w where w.wide_change_id = c.id and w.set_aside_because <> '')
        from wide_change c left join staff s on s.id = c.asked_by
        order by c.asked_at desc, c.id limit $1
        """;

    /// <summary>Asks for the latest.</summary>
    public sealed record Request : IQuery<IReadOnlyList<Row>>;

    /// <summary>One change.</summary>
    /// <param name="What">What changed, in words.</param>
    /// <param name="By">Who changed it, or empty.</param>
    /// <param name="At">When.</param>
    /// <param name="People">How many people it concerned.</param>
    /// <param name="Left">How many are left.</param>
    /// <param name="SetAside">How many could not be computed.</param>
    public sealed record Row(string What, string By, DateTimeOffset At, int People, int Left, int SetAside);

    /// <summary>Reads them.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            await using var command = work.Sql(Sql, Shown);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<Row>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(new Row(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetInt32(3), (int)reader.GetInt64(4), (int)reader.GetInt64(5)));
            }

            return rows;
        }
    }
}
