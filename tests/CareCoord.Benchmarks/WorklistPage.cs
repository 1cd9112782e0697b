using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>P1: the first page of a caseload through the program, with row-level security and authorisation, against the same page by prepared SQL without either.</summary>
public static class WorklistPage
{
    private const double Goal = 1.6;
    private const int FullCaseload = 160;

    internal const string ByHand = """
        select w.patient_id, w.band, w.since, w.kind, w.detail::text, p.family_name, p.given_names, p.birth_date, p.time_zone, e.phase, e.phase_since, l.name,
               exists (select from safety_flag f where f.organisation_id = w.organisation_id and f.patient_id = w.patient_id and f.status = 'Open'),
               (select count(s.id) from care_plan c join plan_section s on s.organisation_id = c.organisation_id and s.care_plan_id = c.id
                left join section_reading r on r.organisation_id = s.organisation_id and r.plan_section_id = s.id and r.staff_id = w.viewer_id
                where c.organisation_id = e.organisation_id and c.episode_id = e.id and s.version > coalesce(r.number, 0))
        from worklist w
        join patient p on p.organisation_id = w.organisation_id and p.id = w.patient_id
        join episode e on e.organisation_id = w.organisation_id and e.patient_id = w.patient_id and e.ended_on is null
        join staff l on l.organisation_id = w.organisation_id and l.id = e.lead_id
        where w.organisation_id = $1 and w.viewer_id = $2 and w.counts_from <= $3 and (w.counts_until is null or w.counts_until > $3)
        order by w.band, w.since, w.patient_id limit 50
        """;

    /// <summary>Measures it.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much.</param>
    /// <param name="organisations">How many care networks of 8,000 people.</param>
    /// <param name="caseload">People for each clinician.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, Size size, int organisations, int caseload = FullCaseload)
    {
        var population = new Population(logins, organisations, caseload);
        await population.Make();
        var viewers = await population.Viewers();
        await using var services = Operations.On(logins);
        var useCases = services.GetRequiredService<UseCases>();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(logins.Configured) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var byHand = await Prepared(connection);

        await using var app = NpgsqlDataSource.Create(logins.App);
        var (chosen, short_) = (new Random(1), 0);
        var turns = Enumerable.Range(0, size.Warm + (size.Calls * size.Rounds)).Select(_ => viewers[chosen.Next(viewers.Count)]).ToArray();
        var measured = await Interleaved.Run(
            size,
            async turn => short_ += await Program(useCases, turns[turn]) == Math.Min(CaseloadQuery.PageSize, caseload) ? 0 : 1,
            async turn => short_ += await Hand(byHand, turns[turn]) == Math.Min(CaseloadQuery.PageSize, caseload) ? 0 : 1,
            async turn => short_ += await HandWithContext(app, turns[turn]) == Math.Min(CaseloadQuery.PageSize, caseload) ? 0 : 1);
        var detail = FormattableString.Invariant(
            $"P1 people={organisations * 50 * caseload} {measured.Words("program", 0)} {measured.Words("by hand", 1)} {measured.Words("by hand under row-level security, in a transaction", 2)} p95 ratio={measured.Ratio(0, 1, 0.95):0.00} pages not full={short_}");
        return [new Measured("P1", measured.Ratio(0, 1, 0.5), Goal, detail)];
    }

    private static async Task<int> Program(UseCases useCases, Session viewer) =>
        (await useCases.Ask(viewer, new CaseloadQuery.Request(viewer.Staff!.Value.Value, null, ByName: false, null))).Value.Count;

    private static async Task<NpgsqlCommand> Prepared(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(ByHand, connection)
        {
            Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<Guid>(), new NpgsqlParameter<DateTime>() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz } },
        };
        await command.PrepareAsync();
        return command;
    }

    /// <summary>The floor for the program: context and transaction by hand, three round trips, and nothing else.</summary>
    private static async Task<int> HandWithContext(NpgsqlDataSource app, Session viewer)
    {
        await using var connection = await app.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var context = new NpgsqlCommand("select set_config('app.org', $1, true)", connection, transaction) { Parameters = { new() { Value = viewer.Organisation.Value.ToString() } } })
        {
            await context.ExecuteNonQueryAsync();
        }

        int rows;
        await using (var command = new NpgsqlCommand(ByHand, connection, transaction)
        {
            Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<Guid>(), new NpgsqlParameter<DateTime>() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz } },
        })
        {
            rows = await Hand(command, viewer);
        }

        await transaction.CommitAsync();
        return rows;
    }

    internal static async Task<int> Hand(NpgsqlCommand command, Session viewer)
    {
        ((NpgsqlParameter<Guid>)command.Parameters[0]).TypedValue = viewer.Organisation.Value;
        ((NpgsqlParameter<Guid>)command.Parameters[1]).TypedValue = viewer.Staff!.Value.Value;
        ((NpgsqlParameter<DateTime>)command.Parameters[2]).TypedValue = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(Guid, short, DateTime, string, string, string, string, DateOnly, string, string, DateOnly, string, bool, long)>();
        while (await reader.ReadAsync())
        {
            rows.Add((
                reader.GetGuid(0), reader.GetInt16(1), reader.GetDateTime(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6),
                reader.GetFieldValue<DateOnly>(7), reader.GetString(8), reader.GetString(9), reader.GetFieldValue<DateOnly>(10), reader.GetString(11), reader.GetBoolean(12), reader.GetInt64(13)));
        }

        return rows.Count;
    }
}
