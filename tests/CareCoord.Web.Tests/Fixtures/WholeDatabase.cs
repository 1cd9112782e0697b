using System.Text;
using Npgsql;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A database read whole: every table of every schema, the trail, the log of commands, accounts and jobs among them.</summary>
public static class WholeDatabase
{
    private const string Tables = """
        select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
        union select 'pg_catalog.pg_stat_activity' order by 1
        """;

    /// <summary>The tables in which a word stands, in plain or in bytes.</summary>
    public static async Task<IReadOnlyList<string>> TablesThatSay(string connectionString, string word)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var saying = new List<string>();
        foreach (var table in await AllTables(source))
        {
            // As a parameter, so that the question itself does not stand among the statements that run.
            await using var look = source.CreateCommand($"select exists (select from {table} t where t::text ilike any ($1))");
            look.Parameters.Add(new() { Value = new[] { $"%{word}%", $"%{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word))}%" } });
            if (await look.ExecuteScalarAsync() is true)
            {
                saying.Add(table);
            }
        }

        return saying;
    }

    /// <summary>What the server itself wrote down: refused statements, among others.</summary>
    public static async Task<string> LogOfTheServer(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var read = source.CreateCommand("select pg_read_file(current_setting('data_directory') || '/../server.log')");
        return (string)(await read.ExecuteScalarAsync())!;
    }

    private static async Task<List<string>> AllTables(NpgsqlDataSource source)
    {
        await using var list = source.CreateCommand(Tables);
        await using var reader = await list.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
