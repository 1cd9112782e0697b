using Npgsql;

namespace CareCoord.Data.Migrating;

/// <summary>Asks the database's own catalog whether every table is protected.</summary>
public static class Catalog
{
    /// <summary>What is not as it must be, one sentence each; none when all is well.</summary>
    /// <param name="source">Any login of the installation.</param>
    /// <param name="ct">Stops the question.</param>
    public static async Task<IReadOnlyList<string>> Faults(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Scripts.Read("catalog"));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var faults = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            faults.Add(reader.GetString(0));
        }

        return faults;
    }
}
