using CareCoord.Data.Migrating;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Execution;

public sealed class CatalogTests(TestCluster cluster)
{
    [Fact]
    public async Task Every_table_is_protected()
    {
        await using var clinic = await Clinic.Open(cluster);
        await using var source = NpgsqlDataSource.Create(clinic.Logins.App);

        (await Catalog.Faults(source, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_table_without_protection_is_found()
    {
        await using var clinic = await Clinic.Open(cluster);
        await using var admin = NpgsqlDataSource.Create(clinic.Logins.Configured);
        await using (var command = admin.CreateCommand("create table stray (id uuid primary key, organisation_id uuid not null); create table lonely (id int); create function loose() returns int language sql security definer as 'select 1'"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var faults = await Catalog.Faults(admin, CancellationToken.None);

        faults.Should().Contain("table stray: row-level security is not enabled and forced")
            .And.Contain("table stray: the primary key does not begin with organisation_id")
            .And.Contain("table stray: no enabled audit trigger")
            .And.Contain("table lonely belongs to no organisation and is not on the list of global tables")
            .And.Contain("function loose runs with its owner's rights and may be called by anybody, or without a search path of its own");
    }

    [Fact]
    public async Task Who_an_account_is_elsewhere_is_told_by_one_function_and_read_from_no_table()
    {
        await using var clinic = await Clinic.Open(cluster);
        await using var source = NpgsqlDataSource.Create(clinic.Logins.App);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var account = new NpgsqlCommand("select set_config('app.account', $1, true)", connection, transaction) { Parameters = { new() { Value = clinic.Administrator.User!.Value.Value.ToString() } } })
        {
            await account.ExecuteNonQueryAsync();
        }

        await using var read = new NpgsqlCommand("select (select count(*) from staff), (select count(*) from memberships())", connection, transaction);
        await using var reader = await read.ExecuteReaderAsync();
        await reader.ReadAsync();

        (reader.GetInt64(0), reader.GetInt64(1)).Should().Be((0, 1));
    }
}
