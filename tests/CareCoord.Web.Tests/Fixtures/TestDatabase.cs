using CareCoord.Data;
using CareCoord.Data.Migrating;
using Npgsql;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A migrated database of one's own, cloned in milliseconds from a template that is made once a run.</summary>
public static class TestDatabase
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static string? template;

    /// <summary>Clones the template.</summary>
    public static async Task<DatabaseLogins> Create(TestCluster cluster)
    {
        await Gate.WaitAsync();
        try
        {
            template ??= await MakeTemplate(cluster);
        }
        finally
        {
            Gate.Release();
        }

        var name = $"test_{Guid.NewGuid():N}";
        await Execute(cluster, $"create database {name} template {template} strategy wal_log");
        return LoginsOf(cluster, name);
    }

    private static async Task<string> MakeTemplate(TestCluster cluster)
    {
        const string Name = "carecoord_template";
        await Execute(cluster, $"create database {Name}");
        await new Migrator(LoginsOf(cluster, Name)).Run(_ => { }, CancellationToken.None);
        return Name;
    }

    private static DatabaseLogins LoginsOf(TestCluster cluster, string database) =>
        new(new NpgsqlConnectionStringBuilder(cluster.AdminConnectionString) { Database = database, MaxPoolSize = 10 }.ConnectionString);

    private static async Task Execute(TestCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.AdminConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
