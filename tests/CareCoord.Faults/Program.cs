using CareCoord.Data;

namespace CareCoord.Faults;

/// <summary>One line for each figure named, such as F12; exit code 1 when one does not hold, 2 for an unknown name.</summary>
internal static class Program
{
    private const int AmbiguousCommitsInFull = 1_000;

    private static readonly Dictionary<string, Func<DatabaseLogins, Task<Figure>>> Figures = new(StringComparer.Ordinal)
    {
        ["F3"] = logins => AmbiguousCommits.Run(logins, AmbiguousCommitsInFull),
        ["F12"] = RowLevelSecurity.Run,
    };

    public static async Task<int> Main(string[] names)
    {
        if (names.Length == 0 || !names.All(Figures.ContainsKey))
        {
            await Console.Error.WriteLineAsync($"Name one or more of {string.Join(", ", Figures.Keys)}.");
            return 2;
        }

        var held = true;
        foreach (var name in names)
        {
            held &= await Run(Figures[name]);
        }

        return held ? 0 : 1;
    }

    private static async Task<bool> Run(Func<DatabaseLogins, Task<Figure>> measure)
    {
        await using var database = await ThrowawayDatabase.Start();
        var figure = await measure(database.Logins);
        foreach (var line in figure.Details.Append(figure.Line))
        {
            Console.WriteLine(line);
        }

        return figure.Held;
    }
}
