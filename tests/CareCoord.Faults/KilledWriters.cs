using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>F1: the program is killed at random moments while several writers of it work; what it had said was done is done.</summary>
public static class KilledWriters
{
    private const int People = 200;
    private const int LongestLife = 350;

    /// <summary>Kills so often.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="kills">How often.</param>
    /// <param name="people">With how many people commands deal.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int kills, int people = People)
    {
        await using var ward = await Ward.Found(logins, ClinicalContent.Load(), people);
        var file = Path.GetTempFileName();
        var orders = new WriterProcess.Orders(
            logins.Configured, file, ward.Coordinator.Organisation.Value, ward.Coordinator.User!.Value.Value, ward.Coordinator.Staff!.Value.Value, [.. ward.People.Select(x => x.Value)]);
        var next = DoomedProcess.Prepare(WriterProcess.Name, orders);
        for (var kill = 0; kill < kills; kill++)
        {
            // The next one starts while this one works, or most of the time would go by with starting.
            using var writer = next;
            await writer.Begin();
            next = DoomedProcess.Prepare(WriterProcess.Name, orders);
            await SurvivingLines.Grows(file);
            await Task.Delay(Random.Shared.Next(LongestLife));
            await writer.Kill();
        }

        await next.Kill();
        next.Dispose();
        var acknowledged = await SurvivingLines.Read(file);
        File.Delete(file);
        var carriedOut = await CarriedOut(logins);
        var lost = acknowledged.Where(x => !carriedOut.Contains(x)).ToList();
        return Figure.Of($"F1 kills={kills} acknowledged={acknowledged.Count} lost={lost.Count}", lost.Count == 0 && acknowledged.Count > kills, [.. lost.Select(x => $"F1 lost: {x}")]);
    }

    internal static async Task<HashSet<Guid>> CarriedOut(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand("select command_id from command_log");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new HashSet<Guid>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetGuid(0));
        }

        return found;
    }
}
