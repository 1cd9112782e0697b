using System.Diagnostics;
using System.Globalization;
using CareCoord.Content;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Attention;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks;

/// <summary>
/// The last line of P15: attention and worklist of everybody thrown away and computed again, against reading once, in the
/// same transaction and by the same code, what that computes from.
/// </summary>
internal static class AttentionRebuilt
{
    private const double Goal = 4;

    /// <summary>Measures it.</summary>
    /// <param name="logins">A database with people in care.</param>
    /// <param name="content">The clinical content.</param>
    /// <param name="system">The program itself, in their organisation.</param>
    /// <param name="rounds">Rebuilds; the figure is the median of theirs, after one that is thrown away.</param>
    public static async Task<Measured> Run(DatabaseLogins logins, ContentLibrary content, Session system, int rounds)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddUseCases(logins).AddClinicalContent(content)
            .AddSingleton<ReadsFirst>().AddSingleton<AttentionKeeping>(x => x.GetRequiredService<ReadsFirst>()).BuildServiceProvider();
        var (useCases, reading) = (services.GetRequiredService<UseCases>(), services.GetRequiredService<ReadsFirst>());
        var (times, people) = (new List<(double Rebuild, double Read)>(), 0);
        for (var round = 0; round <= rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            people = (await useCases.Run(system, new RebuildAttention.Command(Guid.CreateVersion7()))).Value;
            var read = reading.Reading.TotalSeconds;
            times.Add((Stopwatch.GetElapsedTime(began).TotalSeconds - read, read));
        }

        var median = times.Skip(1).OrderBy(x => x.Rebuild / x.Read).ElementAt(rounds / 2);
        return new Measured("P15 rebuild", median.Rebuild / median.Read, Goal, string.Create(
            CultureInfo.InvariantCulture, $"P15 rebuild people={people} rebuilt in {median.Rebuild:0.00}s, read once in {median.Read:0.00}s"));
    }
}
