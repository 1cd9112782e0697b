using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Web.Clinical;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>F2: PostgreSQL's processes are killed while several writers work; nothing that was acknowledged is lost, and the program goes on by itself once the server answers.</summary>
public static class KilledServer
{
    private const int Writers = 8;
    private const int People = 100;
    private const double GapGoal = 5;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    /// <summary>Kills so often.</summary>
    /// <param name="backends">Kills of one connection's process.</param>
    /// <param name="servers">Kills of the whole server, which is then started again.</param>
    public static async Task<Figure> Run(int backends, int servers)
    {
        await using var database = await ThrowawayDatabase.StartDurable();
        await using var ward = await Ward.Found(database.Logins, ClinicalContent.Load(), People);
        var (acknowledged, acks) = (new ConcurrentBag<Guid>(), new AckClock());
        using var end = new CancellationTokenSource();
        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(ward, writer, acknowledged, acks, end.Token))).ToArray();
        for (var kill = 0; kill < backends; kill++)
        {
            await Task.Delay(Between);
            await KillBackend(database);
        }

        var longest = TimeSpan.Zero;
        for (var kill = 0; kill < servers; kill++)
        {
            await Task.Delay(Between);
            await database.KillServer();
            await database.StartServer();
            var gap = await acks.Next();
            longest = gap > longest ? gap : longest;
        }

        await end.CancelAsync();
        await Task.WhenAll(writing);
        var carriedOut = await KilledWriters.CarriedOut(database.Logins);
        var lost = acknowledged.Count(x => !carriedOut.Contains(x));
        return Figure.Of(
            string.Create(CultureInfo.InvariantCulture, $"F2 backends={backends} servers={servers} acknowledged={acknowledged.Count} lost={lost} answering-again={longest.TotalSeconds:0.0}s"),
            lost == 0 && longest.TotalSeconds <= GapGoal);
    }

    /// <summary>Nobody gives up: the same command is sent until its answer comes.</summary>
    private static async Task Write(Ward ward, int writer, ConcurrentBag<Guid> acknowledged, AckClock acks, CancellationToken end)
    {
        for (var number = writer; !end.IsCancellationRequested; number += Writers)
        {
            var command = ward.Contact(number);
            while (!end.IsCancellationRequested)
            {
                try
                {
                    _ = (await ward.UseCases.Run(ward.Coordinator, command, CancellationToken.None)).Value;
                    acknowledged.Add(command.CommandId);
                    acks.Tick();
                    break;
                }
                catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
                }
            }
        }
    }

    private static async Task KillBackend(ThrowawayDatabase database)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(database.Logins.Configured);
            await using var find = source.CreateCommand("select pid from pg_stat_activity where usename <> current_user and backend_type = 'client backend' order by random() limit 1");
            if (await find.ExecuteScalarAsync() is int pid)
            {
                using var process = Process.GetProcessById(pid);
                process.Kill();
            }
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException)
        {
            // The server is still coming back from the last one, or that one has just gone.
        }
    }

    /// <summary>When somebody was last told that something was done.</summary>
    private sealed class AckClock
    {
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tick() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

        public async Task<TimeSpan> Next()
        {
            var began = Stopwatch.GetTimestamp();
            await Volatile.Read(ref _next).Task.WaitAsync(TimeSpan.FromMinutes(1));
            return Stopwatch.GetElapsedTime(began);
        }
    }
}
