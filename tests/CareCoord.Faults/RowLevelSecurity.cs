using CareCoord.Data;
using CareCoord.Data.Migrating;
using CareCoord.EmbeddedPostgres;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>F12: every table of a tenant is protected, and without a security context the program's role sees no row.</summary>
internal static class RowLevelSecurity
{
    public static async Task<bool> Run()
    {
        var directory = Directory.CreateTempSubdirectory("carecoord-faults-");
        try
        {
            await using var cluster = await EmbeddedCluster.Start(
                new() { DataDirectory = directory.FullName, BinariesDirectory = EmbeddedOptions.FromEnvironment().BinariesDirectory, Durable = false }, _ => { });
            var logins = new DatabaseLogins(cluster.ConnectionString);
            await new Migrator(logins).Run(_ => { }, CancellationToken.None);
            await using var app = NpgsqlDataSource.Create(logins.App);
            var faults = await Catalog.Faults(app, CancellationToken.None);
            foreach (var fault in faults)
            {
                Console.WriteLine($"F12 {fault}");
            }

            var tables = await Tables(app);
            Console.WriteLine($"F12 tables={tables} faults={faults.Count} held={(faults.Count == 0 && tables > 0 ? "yes" : "no")}");
            return faults.Count == 0 && tables > 0;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<long> Tables(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select count(distinct table_name) from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
