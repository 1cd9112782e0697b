using CareCoord.Content;

namespace CareCoord.Benchmarks.Simulating;

/// <summary>Years of care through the planner, the attention and the promises of the program, on the content that ships; one caseload on each core at a time.</summary>
public static class Simulation
{
    /// <summary>Simulates, and says what it assumed and what came of it.</summary>
    /// <param name="assumed">What the years stand on.</param>
    /// <param name="to">Where the lines go.</param>
    /// <returns>1 when a person was ever unplanned, a planted flag missed, or planning did not settle; else 0.</returns>
    public static int Run(Assumptions assumed, TextWriter to)
    {
        var tables = ContentLibrary.Load(ContentLibrary.DefaultDirectory).Library.Tables;
        foreach (var line in assumed.Lines)
        {
            to.WriteLine(line);
        }

        var caseloads = (assumed.People + assumed.Caseload - 1) / assumed.Caseload;
        var all = new Tally();
        Parallel.For(0, caseloads, number =>
        {
            var year = Caseload.Year(assumed, tables, number, Math.Min(assumed.Caseload, assumed.People - (number * assumed.Caseload)));
            lock (all)
            {
                all.Add(year);
            }
        });

        foreach (var line in all.Lines)
        {
            to.WriteLine(line);
        }

        return all.Held ? 0 : 1;
    }
}
