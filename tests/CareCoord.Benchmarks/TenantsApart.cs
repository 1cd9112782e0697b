using CareCoord.Data;
using CareCoord.Web.Execution;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>P14: the page of the worklist by hand as the program's role, the security context in the same round trip, against the same without row-level security.</summary>
public static class TenantsApart
{
    private const double Goal = 1.6;
    private const int FullCaseload = 160;

    /// <summary>Measures it, and compares how PostgreSQL goes about both.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much.</param>
    /// <param name="organisations">How many care networks.</param>
    /// <param name="caseload">People for each clinician.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, Size size, int organisations, int caseload = FullCaseload)
    {
        var population = new Population(logins, organisations, caseload);
        await population.Make();
        var viewers = await population.Viewers();
        await using var owner = await Opened(logins.Configured);
        await using var app = await Opened(logins.App);
        await using var with = await Prepared(app, Context(viewers[0]), Page(viewers[0]));
        await using var without = await Prepared(owner, Page(viewers[0]));
        var chosen = new Random(14);
        var turns = Enumerable.Range(0, size.Warm + (size.Calls * size.Rounds)).Select(_ => viewers[chosen.Next(viewers.Count)]).ToArray();
        var rows = new int[2];
        var measured = await Interleaved.Run(
            size,
            async turn => rows[0] += await Rows(with, turns[turn]),
            async turn => rows[1] += await Rows(without, turns[turn]));
        var (guarded, open) = (await Shape(app, viewers[0]), await Shape(owner, viewers[0]));
        var detail = FormattableString.Invariant(
            $"P14 people={organisations * 50 * caseload} {measured.Words("with row-level security", 0)} {measured.Words("without", 1)} p95 ratio={measured.Ratio(0, 1, 0.95):0.00} rows that differ={rows[0] - rows[1]} plan with: {guarded}; without: {open}");
        return [new Measured("P14", measured.Ratio(0, 1, 0.5), Goal, detail), new Measured("P14 other plan", guarded == open ? 0 : 1, 0, "P14 other plan: 1 when PostgreSQL goes about it otherwise")];
    }

    private static async Task<NpgsqlConnection> Opened(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Prepared once, as by hand anybody would.</summary>
    private static async Task<NpgsqlBatch> Prepared(NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        Array.ForEach(commands, batch.BatchCommands.Add);
        await batch.PrepareAsync();
        return batch;
    }

    private static async Task<int> Rows(NpgsqlBatch batch, Session viewer)
    {
        var page = batch.BatchCommands[^1];
        ((NpgsqlParameter<Guid>)page.Parameters[0]).TypedValue = viewer.Organisation.Value;
        ((NpgsqlParameter<Guid>)page.Parameters[1]).TypedValue = viewer.Staff!.Value.Value;
        ((NpgsqlParameter<DateTime>)page.Parameters[2]).TypedValue = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (batch.BatchCommands.Count > 1)
        {
            ((NpgsqlParameter<string>)batch.BatchCommands[0].Parameters[0]).TypedValue = viewer.Organisation.Value.ToString();
        }

        await using var reader = await batch.ExecuteReaderAsync();
        for (var before = 1; before < batch.BatchCommands.Count; before++)
        {
            await reader.NextResultAsync();
        }

        var rows = 0;
        while (await reader.ReadAsync())
        {
            _ = (reader.GetGuid(0), reader.GetInt16(1), reader.GetString(4), reader.GetString(5));
            rows++;
        }

        return rows;
    }

    private static NpgsqlBatchCommand Context(Session viewer) => new("select set_config('app.org', $1, true)")
    {
        Parameters = { new NpgsqlParameter<string> { TypedValue = viewer.Organisation.Value.ToString() } },
    };

    private static NpgsqlBatchCommand Page(Session viewer) => new(WorklistPage.ByHand)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = viewer.Organisation.Value }, new NpgsqlParameter<Guid> { TypedValue = viewer.Staff!.Value.Value },
            new NpgsqlParameter<DateTime> { TypedValue = TimeProvider.System.GetUtcNow().UtcDateTime, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
        },
    };

    /// <summary>The steps by which it goes about the page, and the indexes it uses.</summary>
    private static async Task<string> Shape(NpgsqlConnection connection, Session viewer)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { Context(viewer), Page(viewer) } };
        batch.BatchCommands[1].CommandText = $"explain (costs off) {WorklistPage.ByHand}";
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            var line = reader.GetString(0).Trim();

            // A step that only asks once whether the context is set.
            if (line.StartsWith("->", StringComparison.Ordinal) && !line.EndsWith("Result", StringComparison.Ordinal))
            {
                steps.Add(line[2..].Trim());
            }
        }

        return string.Join(", ", steps);
    }
}
