using CareCoord.Data.Migrating;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Migrating;

public sealed class BesideWorkTests(TestCluster cluster)
{
    private const string Waiting = """
        select exists (select from pg_locks l join pg_class c on c.oid = l.relation join pg_database d on d.oid = l.database
                       where c.relname = 'worklist' and d.datname = current_database() and not l.granted)
        """;

    [Fact]
    public async Task A_node_that_starts_while_another_works_begins_again_when_the_database_ends_one_of_them()
    {
        var logins = await TestDatabase.Create(cluster);
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var working = await source.OpenConnectionAsync();
        await using var transaction = await working.BeginTransactionAsync();

        // Whoever works is never the one that is ended, and holds the last table.
        await Do(working, "set local deadlock_timeout = '10min'; select from worklist");
        var starting = Task.Run(() => new Migrator(logins).Run(_ => { }, CancellationToken.None));
        await using var asking = source.CreateCommand(Waiting);
        while (!starting.IsCompleted && await asking.ExecuteScalarAsync() is not true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        // The first table is with whoever starts: each waits for the other.
        await Do(working, "select from absence");
        await transaction.CommitAsync();

        (await starting).Should().Be(0);
    }

    private static async Task Do(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
