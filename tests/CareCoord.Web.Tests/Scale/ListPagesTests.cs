using System.Globalization;
using System.Text.RegularExpressions;
using CareCoord.Benchmarks;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace CareCoord.Web.Tests.Scale;

/// <summary>
/// Lists among a hundred thousand people: what the program sends is heard and planned by PostgreSQL as the program's own role, with
/// row-level security and without knowing the values, as it is after five calls.
/// </summary>
public sealed partial class ListPagesTests(TestCluster cluster)
{
    private const int Networks = 13;
    private const int Caseload = 154;

    /// <summary>A table with more rows than this is read by index alone.</summary>
    private const int Many = 2_000;

    [Fact]
    public async Task No_list_reads_a_large_table_from_end_to_end_skips_rows_or_counts_them_all()
    {
        var logins = await TestDatabase.Create(cluster);
        var population = new Population(logins, Networks, Caseload);
        await population.Make();
        await PopulationOwed.Add(logins);
        var viewer = (await population.Viewers())[0];

        var statements = await Heard(logins, viewer);
        var large = await Large(logins);

        large.Should().Contain(["patient", "episode", "worklist", "attention", "follow_up", "search_key", "care_plan", "plan_section", "section_reading"]);
        string.Join('\n', statements).Should().ContainAll("from worklist", "from attention", "from search_key", "p.registered_for in");
        foreach (var sql in statements)
        {
            sql.Should().NotContainEquivalentOf("offset ").And.NotMatchRegex(@"(?i)count\s*\(\s*\*");
            var plan = await Plan(logins, viewer, sql);
            SequentialScans().Matches(plan).Select(x => x.Groups["table"].Value).Where(large.Contains).Should().BeEmpty($"of {sql}\n{plan}");
        }
    }

    /// <summary>Every list, each as it is opened and each turned to its second page.</summary>
    private static async Task<IReadOnlyList<string>> Heard(DatabaseLogins logins, Session viewer)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddUseCases(logins).AddClinicalContent(Clinic.Content).BuildServiceProvider();
        var useCases = services.GetRequiredService<UseCases>();
        using var heard = new HeardSql();
        foreach (var team in new[] { false, true })
        {
            (await useCases.Ask(viewer, new TodayQuery.Request(team))).Value.Rows.Should().NotBeEmpty();
        }

        foreach (var byName in new[] { false, true })
        {
            var page = (await useCases.Ask(viewer, new CaseloadQuery.Request(viewer.Staff!.Value.Value, null, byName, null))).Value;
            page.Should().HaveCount(CaseloadQuery.PageSize);
            (await useCases.Ask(viewer, new CaseloadQuery.Request(viewer.Staff!.Value.Value, null, byName, page[^1]))).Value.Should().HaveCount(CaseloadQuery.PageSize);
        }

        await useCases.Ask(viewer, new RegisterQuery.Request(null));
        (await useCases.Ask(viewer, new SearchQuery.Request("family giv"))).Value.Should().NotBeEmpty();
        return heard.Statements;
    }

    private static async Task<HashSet<string>> Large(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand($"select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > {Many}");
        await using var reader = await command.ExecuteReaderAsync();
        var large = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            large.Add(reader.GetString(0));
        }

        return large;
    }

    private static async Task<string> Plan(DatabaseLogins logins, Session viewer, string sql)
    {
        await using var connection = new NpgsqlConnection(logins.App);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var values = Parameters().Matches(sql).Select(x => int.Parse(x.Groups["number"].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        await Execute(connection, $"select set_config('app.org', '{viewer.Organisation.Value}', true)");
        await Execute(connection, "set local plan_cache_mode = force_generic_plan");
        await using var prepared = new NpgsqlCommand(sql, connection, transaction);
        prepared.Parameters.AddRange(Enumerable.Range(0, values).Select(_ => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = DBNull.Value }).ToArray());
        await prepared.PrepareAsync();
        var name = await Execute(connection, "select name from pg_prepared_statements where not from_sql order by prepare_time desc limit 1");
        var arguments = values == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("null", values))})";
        await using var explain = new NpgsqlCommand($"explain execute {name}{arguments}", connection, transaction);
        await using var reader = await explain.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private static async Task<object?> Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    [GeneratedRegex(@"Seq Scan on (?<table>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SequentialScans();

    [GeneratedRegex(@"\$(?<number>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameters();
}
