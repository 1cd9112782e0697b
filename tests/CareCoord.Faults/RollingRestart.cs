using System.Globalization;
using System.Net.WebSockets;
using CareCoord.Benchmarks.Circuits;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Patients;

namespace CareCoord.Faults;

/// <summary>F27: two nodes behind a proxy are stopped and started one after the other while many people write; each goes on at the other node with every word.</summary>
public static class RollingRestart
{
    private const double StopGoal = 10;
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(3);
    private static readonly string[] Names = ["a", "b"];

    /// <summary>Restarts both.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="circuits">How many people write, each in a browser of their own.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int circuits)
    {
        var (ward, plans) = await PlannedWard.Found(logins, circuits);
        await using var _ = ward;
        await Accounts.Make(logins, [ward.Lead.User!.Value]);
        await using var nodes = new ServedNodes(logins, Names);
        await Task.WhenAll(Names.Select(nodes.Start));
        await using var proxy = await StickyProxy.Start(nodes.Addresses);
        await Task.Delay(Writing);
        using var end = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        await using var registration = end.Token.Register(() => ended.TrySetResult());
        var browsers = new List<Browser>();
        foreach (var plan in plans)
        {
            browsers.Add(new Browser(proxy.Address));
            await browsers[^1].SignIn(Accounts.EmailOf(ward.Lead.User!.Value), Accounts.Password);
        }

        var writing = plans.Zip(browsers, (x, browser) => Task.Run(() => Write(browser, x.Person, x.Section, ended.Task))).ToArray();
        var longest = 0.0;
        foreach (var name in Names)
        {
            await Task.Delay(Writing);
            longest = Math.Max(longest, (await nodes.Stop(name)).TotalSeconds);
            await nodes.Start(name);
            await Task.Delay(Writing);
        }

        await end.CancelAsync();
        var written = await Task.WhenAll(writing);
        browsers.ForEach(x => x.Dispose());
        var (lost, failed, moves) = (written.Sum(x => x.Lost), written.Sum(x => x.Failed), written.Sum(x => x.Moves));
        return Figure.Of(
            string.Create(CultureInfo.InvariantCulture, $"F27 nodes={Names.Length} circuits={circuits} moves={moves} lost={lost} failed={failed} stop={longest:0.0}s"),
            lost == 0 && failed == 0 && moves >= circuits && longest <= StopGoal);
    }

    /// <summary>Writes until all is over; where the node goes, the page says its last words and is loaded again, as its script does.</summary>
    private static async Task<(int Moves, int Lost, int Failed)> Write(Browser browser, PatientId person, PlannedWard.Section section, Task ended)
    {
        await using var typist = new Typist(browser, person, section);
        var (moves, lost, failed) = (0, 0, await Tried(typist.Open) ? 0 : 1);
        while (!ended.IsCompleted)
        {
            await typist.Type(Task.WhenAny(ended, typist.Ended));
            failed += await Tried(typist.LastWords) ? 0 : 1;
            failed += await Tried(typist.Open) ? 0 : 1;
            lost += typist.Found == typist.Text ? 0 : 1;
            moves += ended.IsCompleted ? 0 : 1;
        }

        return (moves, lost, failed);
    }

    /// <summary>A page that does not come is asked for again, as people do; what fails five times has failed.</summary>
    private static async Task<bool> Tried(Func<Task> act)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            try
            {
                await act();
                return true;
            }
            catch (Exception e) when (e is HttpRequestException or WebSocketException or InvalidOperationException or IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }

        return false;
    }
}
