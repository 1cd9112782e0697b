using CareCoord.Web.Features.Merges;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Features.Merges;

/// <summary>The lists of what a merge does with each table, against the schema as it is.</summary>
public sealed class MergedTablesTests(TestCluster cluster)
{
    private const string NamingPeople = """
        select distinct c.conrelid::regclass::text from pg_constraint c where c.contype = 'f' and c.confrelid = 'patient'::regclass
        union select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'patient_id'
        order by 1
        """;

    [Fact]
    public async Task Every_table_that_names_a_person_is_moved_or_stays_for_a_reason()
    {
        await using var clinic = await Clinic.Open(cluster);
        await using var source = NpgsqlDataSource.Create(clinic.Logins.Configured);
        await using var command = source.CreateCommand(NamingPeople);
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        tables.Should().BeEquivalentTo(MergedTables.Moved.Select(x => x.Table).Concat(MergedTables.Stay.Keys));
        MergedTables.Stay.Values.Should().OnlyContain(x => x.Length > 0);
    }
}
