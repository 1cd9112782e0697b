using CareCoord.Benchmarks.Grounds;
using CareCoord.Benchmarks.Simulating;
using CareCoord.Benchmarks.Template;

namespace CareCoord.Benchmarks;

/// <summary>simulate: simulated years of care. Else a line for each goal named, such as P1; exit code 1 when one is missed, 2 for an unknown name.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Measured>>>> Goals = new(StringComparer.Ordinal)
    {
        ["P1"] = () => InADatabase(x => WorklistPage.Run(x.Logins, Size.Full, organisations: 12)),
        ["P1-1M"] = () => InADatabase(x => WorklistPage.Run(x.Logins, Size.Full, organisations: 125)),
        ["P3"] = () => InADatabase(x => ListedLive.Run(x.Logins, Size.Full with { Warm = 50, Calls = 50 })),
        ["P4"] = () => InADatabase(x => Claiming.Run(x.Logins, caseload: 800, rounds: 5)),
        ["P5"] = () => InADatabase(x => IdleJobs.Run(x.Logins, TimeSpan.FromSeconds(60), runs: 12)),
        ["P7"] = () => InADatabase(x => TypedSearch.Run(x.Logins, Size.Full with { Calls = 300 }, TypedSearch.Million)),
        ["P8"] = () => InADatabase(x => OpenPages.Memory(x.Logins, circuits: 1_000)),
        ["P10"] = () => InADatabase(x => OpenPages.Click(x.Logins, Size.Full with { Warm = 500, Calls = 300 })),
        ["P11"] = () => InADatabase(x => OpenPages.Coming(x.Logins, Size.Full with { Warm = 500, Calls = 300 })),
        ["P12"] = () => InADatabase(x => ColdStart.Run(x.Logins, new Size(Warm: 1, Calls: 3, Rounds: 5))),
        ["P14"] = () => InADatabase(x => TenantsApart.Run(x.Logins, Size.Full, organisations: 12)),
        ["P15"] = () => InADatabase(x => AttentionKept.Run(x.Logins, Size.Full with { Warm = 150, Calls = 200 }, people: 10_000)),
    };

    public static async Task<int> Main(string[] names)
    {
        if (names is [TemplateProgram.Name])
        {
            return await TemplateProgram.Serve();
        }

        if (names is ["simulate"])
        {
            return Simulation.Run(new Assumptions(), Console.Out);
        }

        if (names.Length == 0 || !names.All(Goals.ContainsKey))
        {
            await Console.Error.WriteLineAsync($"Name simulate, or one or more of {string.Join(", ", Goals.Keys)}.");
            return 2;
        }

        var held = true;
        foreach (var name in names)
        {
            foreach (var measured in await Goals[name]())
            {
                Console.WriteLine(measured.Detail);
                Console.WriteLine(measured.Line);
                held &= measured.Held;
            }
        }

        return held ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Measured>> InADatabase(Func<ThrowawayDatabase, Task<IReadOnlyList<Measured>>> measure)
    {
        await using var database = await ThrowawayDatabase.Start("shared_buffers=1GB", "max_wal_size=8GB");
        return await measure(database);
    }
}
