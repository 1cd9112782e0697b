using System.Diagnostics;
using CareCoord.Data;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>
/// F4: workers that deliver reminders are killed at random moments. Each booking is reminded of, by one letter, and what a killed worker had in hand
/// is with another within a minute.
/// </summary>
public static class KilledWorkers
{
    private const int LettersToALife = 20;
    private const int LongestLife = 350;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ToDeliver = TimeSpan.FromSeconds(15);

    /// <summary>Kills so often.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="kills">How often.</param>
    /// <param name="patience">How long the last worker has, and then the time to deliver; what is missing to a minute goes by without waiting.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int kills, TimeSpan patience)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var ward = await BookedWard.Found(logins, kills * LettersToALife);
        var folder = Directory.CreateTempSubdirectory("carecoord-letters-");
        var handedOver = Path.GetTempFileName();
        try
        {
            await Deliver(source, kills, patience, new CourierProcess.Orders(logins.Configured, folder.FullName, handedOver, ward.Coordinator.Organisation.Value));
            return await Judge(source, kills, folder, await SurvivingLines.Read(handedOver));
        }
        finally
        {
            folder.Delete(recursive: true);
            File.Delete(handedOver);
        }
    }

    private static async Task Deliver(NpgsqlDataSource source, int kills, TimeSpan patience, CourierProcess.Orders orders)
    {
        var next = DoomedProcess.Prepare(CourierProcess.Name, orders);
        for (var kill = 0; kill < kills; kill++)
        {
            using var worker = next;
            await BookedWard.FallDue(source, LettersToALife);
            await worker.Begin();
            next = DoomedProcess.Prepare(CourierProcess.Name, orders);
            await SurvivingLines.Grows(orders.HandedOver);
            await Task.Delay(Random.Shared.Next(LongestLife));
            await worker.Kill();
            await Pass(source, kill < kills - 1 ? Minute : Minute - patience);
        }

        using var last = next;
        await last.Begin();
        await Emptied(source, patience + ToDeliver);
        await last.Kill();
    }

    private static async Task Emptied(NpgsqlDataSource source, TimeSpan within)
    {
        await using var ask = source.CreateCommand("select exists (select from outbound_message where status = 'Waiting')");
        for (var since = Stopwatch.StartNew(); since.Elapsed < within && (bool)(await ask.ExecuteScalarAsync())!;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>Time goes by for what is in hand.</summary>
    private static async Task Pass(NpgsqlDataSource source, TimeSpan time)
    {
        await using var age = source.CreateCommand("update outbound_message set claimed_at = claimed_at - $1 where claimed_at is not null");
        age.Parameters.Add(new() { Value = time });
        await age.ExecuteNonQueryAsync();
    }

    private static async Task<Figure> Judge(NpgsqlDataSource source, int kills, DirectoryInfo folder, IReadOnlyList<Guid> handedOver)
    {
        await using var ask = source.CreateCommand("""
            select (select count(*) from booking b where not exists (select from outbound_message m where m.subject_id = b.id)),
                   (select count(*) - count(distinct (kind, subject_id)) from outbound_message where kind = 'Reminder'),
                   (select count(*) from outbound_message where status = 'Waiting'),
                   (select coalesce(array_agg(id), '{}') from outbound_message where status = 'Sent')
            """);
        await using var reader = await ask.ExecuteReaderAsync();
        await reader.ReadAsync();
        var (forgotten, doubled, stuck, sent) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<Guid[]>(3));
        var kept = folder.GetFiles("*.eml").Select(x => Guid.Parse(Path.GetFileNameWithoutExtension(x.Name))).ToHashSet();
        var lost = forgotten + sent.Count(x => !kept.Contains(x));
        var again = handedOver.Count - handedOver.Distinct().Count();
        return Figure.Of(
            $"F4 kills={kills} letters={sent.Length} lost={lost} kept-twice={doubled + kept.Except(sent).Count()} handed-again={again} stuck-after-a-minute={stuck}",
            lost == 0 && doubled == 0 && stuck == 0 && kept.Count == sent.Length && sent.Length >= kills);
    }
}
