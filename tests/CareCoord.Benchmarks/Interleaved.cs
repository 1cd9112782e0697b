using System.Diagnostics;
using System.Globalization;

namespace CareCoord.Benchmarks;

/// <summary>
/// Runs kinds of calls by turns, in random order within each turn, so that whatever drifts (compilation, caches, neighbours)
/// meets all of them alike. Times are kept by round.
/// </summary>
public sealed class Interleaved
{
    private readonly List<double[][]> _rounds = [];

    /// <summary>Measures.</summary>
    /// <param name="size">How much.</param>
    /// <param name="kinds">The kinds of calls; each is told the number of its turn.</param>
    public static Task<Interleaved> Run(Size size, params Func<int, Task>[] kinds) => RunTimed(size, Array.ConvertAll(kinds, Timed));

    /// <summary>As <see cref="Run"/>, of calls that say themselves how long that took which is compared.</summary>
    /// <param name="size">How much.</param>
    /// <param name="kinds">The kinds of calls; each is told the number of its turn.</param>
    public static async Task<Interleaved> RunTimed(Size size, params Func<int, Task<TimeSpan>>[] kinds)
    {
        var measured = new Interleaved();
        var order = new Random(15);
        await Round(size.Warm, 0, order, kinds);
        for (var round = 0; round < size.Rounds; round++)
        {
            measured._rounds.Add(await Round(size.Calls, size.Warm + (round * size.Calls), order, kinds));
        }

        return measured;
    }

    /// <summary>How many times as long a kind takes as another at a percentile: the median over the rounds.</summary>
    public double Ratio(int kind, int than, double percentile) =>
        At(_rounds.Select(x => At(x[kind], percentile) / At(x[than], percentile)), 0.5);

    /// <summary>Milliseconds of a kind at a percentile, the median over the rounds.</summary>
    public double Milliseconds(int kind, double percentile) => At(_rounds.Select(x => At(x[kind], percentile)), 0.5);

    /// <summary>A kind's times in words.</summary>
    public string Words(string name, int kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} p50={Milliseconds(kind, 0.5):0.000}ms p95={Milliseconds(kind, 0.95):0.000}ms");

    private static Func<int, Task<TimeSpan>> Timed(Func<int, Task> call) => async turn =>
    {
        var began = Stopwatch.GetTimestamp();
        await call(turn);
        return Stopwatch.GetElapsedTime(began);
    };

    private static async Task<double[][]> Round(int calls, int first, Random order, Func<int, Task<TimeSpan>>[] kinds)
    {
        var times = Array.ConvertAll(kinds, _ => new double[calls]);
        var turn = Enumerable.Range(0, kinds.Length).ToArray();
        for (var call = 0; call < calls; call++)
        {
            order.Shuffle(turn);
            foreach (var kind in turn)
            {
                times[kind][call] = (await kinds[kind](first + call)).TotalMilliseconds;
            }
        }

        return times;
    }

    private static double At(IEnumerable<double> values, double percentile)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round((sorted.Length - 1) * percentile)];
    }
}
