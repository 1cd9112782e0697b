using System.Diagnostics;
using System.Globalization;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Content;
using CareCoord.Data;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Attention;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>
/// The last line of P15: attention and worklist of everybody computed anew where both stand already, against reading once, in
/// the same transaction and by the same code, what that computes from. How long it takes where neither stands is said beside it.
/// </summary>
internal static class AttentionRebuilt
{
    private const double Goal = 4;

    /// <summary>Measures it.</summary>
    /// <param name="logins">A database with people in care.</param>
    /// <param name="content">The clinical content.</param>
    /// <param name="system">The program itself, in their organisation.</param>
    /// <param name="rounds">Rebuilds; the figure is the median of theirs.</param>
    public static async Task<Measured> Run(DatabaseLogins logins, ContentLibrary content, Session system, int rounds)
    {
        await using var services = Operations.On(logins, content, x => x.AddSingleton<ReadsFirst>().AddSingleton<AttentionKeeping>(y => y.GetRequiredService<ReadsFirst>()));
        var (useCases, reading) = (services.GetRequiredService<UseCases>(), services.GetRequiredService<ReadsFirst>());
        async Task<(double Rebuild, double Read, int People)> Rebuild()
        {
            var began = Stopwatch.GetTimestamp();
            var people = (await useCases.Run(system, new RebuildAttention.Command(Guid.CreateVersion7()))).Value;
            var read = reading.Reading.TotalSeconds;
            return (Stopwatch.GetElapsedTime(began).TotalSeconds - read, read, people);
        }

        await Rebuild();
        var times = new List<(double Rebuild, double Read, int People)>();
        for (var round = 0; round < rounds; round++)
        {
            times.Add(await Rebuild());
        }

        await Forget(logins);
        var anew = await Rebuild();
        var median = times.OrderBy(x => x.Rebuild / x.Read).ElementAt(rounds / 2);
        return new Measured("P15 rebuild", median.Rebuild / median.Read, Goal, string.Create(
            CultureInfo.InvariantCulture, $"P15 rebuild people={median.People} rebuilt in {median.Rebuild:0.00}s, from nothing in {anew.Rebuild:0.00}s, read once in {median.Read:0.00}s"));
    }

    private static async Task Forget(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand("truncate attention, worklist");
        await command.ExecuteNonQueryAsync();
    }
}
