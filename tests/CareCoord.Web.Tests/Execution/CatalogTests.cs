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
        await using (var command = admin.CreateCommand("create table stray (id uuid primary key, organisation_id uuid not null); create table lonely (id int)"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var faults = await Catalog.Faults(admin, CancellationToken.None);

        faults.Should().Contain("table stray: row-level security is not enabled and forced")
            .And.Contain("table stray: the primary key does not begin with organisation_id")
            .And.Contain("table stray: no enabled audit trigger")
            .And.Contain("table lonely belongs to no organisation and is not on the list of global tables");
    }
}
