using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;

namespace CareCoord.Faults;

/// <summary>One line for each figure named, such as F12; exit code 1 when one does not hold, 2 for an unknown name.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Task<Figure>>> Figures = new(StringComparer.Ordinal)
    {
        ["F1"] = () => InADatabase(x => KilledWriters.Run(x, kills: 200)),
        ["F2"] = () => KilledServer.Run(backends: 50, servers: 30),
        ["F3"] = () => InADatabase(x => AmbiguousCommits.Run(x, commits: 1_000)),
        ["F4"] = () => InADatabase(x => KilledWorkers.Run(x, kills: 100, TimeSpan.FromMinutes(1))),
        ["F5"] = () => InADatabase(x => WholeMarks.Run(x, changes: 10_000)),
        ["F8"] = () => InADatabase(x => KilledCircuits.Run(x, kills: 100)),
        ["F12"] = () => InADatabase(RowLevelSecurity.Run),
        ["F13"] = () => InADatabase(x => MixedTenants.Run(x, requests: 1_000_000)),
        ["F21"] = () => InADatabase(x => LostUpdates.Run(x, edits: 10_000, plans: 50)),
        ["F22"] = () => InADatabase(x => FollowedHuddle.Run(x, users: 20, turns: 40)),
        ["F27"] = () => InADatabase(x => RollingRestart.Run(x, circuits: 100)),
    };

    public static async Task<int> Main(string[] names)
    {
        if (names is [WriterProcess.Name])
        {
            return await WriterProcess.Write();
        }

        if (names is [CourierProcess.Name])
        {
            return await CourierProcess.Deliver();
        }

        if (names.Length == 0 || !names.All(Figures.ContainsKey))
        {
            await Console.Error.WriteLineAsync($"Name one or more of {string.Join(", ", Figures.Keys)}.");
            return 2;
        }

        var held = true;
        foreach (var name in names)
        {
            var figure = await Figures[name]();
            foreach (var line in figure.Details.Append(figure.Line))
            {
                Console.WriteLine(line);
            }

            held &= figure.Held;
        }

        return held ? 0 : 1;
    }

    private static async Task<Figure> InADatabase(Func<DatabaseLogins, Task<Figure>> measure)
    {
        // Two nodes with a pool each, and everybody who measures.
        await using var database = await ThrowawayDatabase.Start("max_connections=300");
        return await measure(database.Logins);
    }
}
