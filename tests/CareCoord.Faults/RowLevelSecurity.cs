using CareCoord.Data;
using CareCoord.Data.Migrating;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>F12: every table of a tenant is protected, and without a security context the program's role sees no row.</summary>
public static class RowLevelSecurity
{
    /// <summary>Asks the catalog of a migrated database.</summary>
    public static async Task<Figure> Run(DatabaseLogins logins)
    {
        await using var app = NpgsqlDataSource.Create(logins.App);
        var faults = await Catalog.Faults(app, CancellationToken.None);
        var tables = await Tables(app);
        return Figure.Of($"F12 tables={tables} faults={faults.Count}", faults.Count == 0 && tables > 0, [.. faults.Select(x => $"F12 {x}")]);
    }

    private static async Task<long> Tables(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select count(distinct table_name) from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
