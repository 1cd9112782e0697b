using System.Globalization;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Jobs;
using Hangfire;

namespace CareCoord.Benchmarks;

/// <summary>P5: transactions of a node that has nothing to do, in a second, and those of one run of a recurring job.</summary>
public static class IdleJobs
{
    private const double IdleGoal = 5;
    private const double RunGoal = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    /// <summary>Measures it.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="watched">How long each is watched.</param>
    /// <param name="runs">Runs of a recurring job.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, TimeSpan watched, int runs)
    {
        await using (await Ward.Found(logins, ClinicalContent.Load(), 1))
        {
        }

        var nobody = await Transactions.During(logins, () => Task.Delay(watched));
        var jobs = new RecurringJobManager(Registration.Storage(logins));
        long idle, busy;
        await using (var program = Served.CareCoord(logins, ("Role", "all")))
        {
            await program.Address(CancellationToken.None);
            await Task.Delay(Settling);
            idle = await Transactions.During(logins, () => Task.Delay(watched));
            busy = await Transactions.During(logins, () => Task.WhenAll(Task.Delay(watched), Ask(jobs, runs, watched)));
        }

        var asking = await Transactions.During(logins, () => Ask(jobs, runs, TimeSpan.Zero));
        return
        [
            new("P5", (idle - nobody) / watched.TotalSeconds, IdleGoal, string.Create(
                CultureInfo.InvariantCulture, $"P5 in {watched.TotalSeconds:0} s: {idle} transactions with an idle node, its schedule included, {nobody} without")),
            new("P5 run", (busy - idle - asking) / (double)runs, RunGoal, string.Create(
                CultureInfo.InvariantCulture, $"P5 run: {busy - idle} more for {runs} runs of a recurring job, {asking} of them for asking")),
        ];
    }

    private static async Task Ask(RecurringJobManager jobs, int runs, TimeSpan during)
    {
        for (var run = 0; run < runs; run++)
        {
            jobs.Trigger(Schedule.Recompute);
            await Task.Delay(during / (runs + 1));
        }
    }
}
