using System.Diagnostics;
using System.Globalization;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>P4: everybody claimed and marked for a daily job through the program, against the same number of rows claimed and marked by SQL alone; several workers at once.</summary>
public static class Claiming
{
    private const int Workers = 8;
    private const int Batch = 50;
    private const double Goal = 4;
    private const double TransactionsGoal = 0.2;

    private const string Bare = """
        with due as (select id from bare where not done order by id limit 50 for update skip locked)
        update bare b set done = true from due where b.id = due.id
        """;

    /// <summary>Measures it.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="caseload">People for each of 50 clinicians.</param>
    /// <param name="rounds">Rounds; the figure is the median of theirs.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, int caseload, int rounds)
    {
        var population = new Population(logins, organisations: 1, caseload);
        await population.Make();
        var system = Session.System((await population.Viewers())[0].Organisation);
        await using var services = Operations.On(logins, with: x => x.AddSingleton<UpkeepAfter, ClaimsOnly>());
        var useCases = services.GetRequiredService<UseCases>();
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        var times = new List<(double Program, double Bare, int People, double Transactions)>();
        for (var round = 0; round < rounds; round++)
        {
            await Execute(source, "truncate sweep_mark; drop table if exists bare; create table bare as select id, false as done from patient; create index on bare (id) where not done; analyze bare");
            var (program, people) = (0.0, 0);
            var transactions = await Transactions.During(logins, async () => (program, people) = await Timed(() => Through(useCases, system)));
            var (bare, _) = await Timed(() => Through(source));
            times.Add((program, bare, people, transactions / (double)people));
        }

        var median = times.OrderBy(x => x.Program / x.Bare).ElementAt(rounds / 2);
        return
        [
            new("P4", median.Program / median.Bare, Goal, string.Create(
                CultureInfo.InvariantCulture, $"P4 people={median.People} workers={Workers} program {median.People / median.Program:0} people/s, by SQL alone {median.People / median.Bare:0}/s")),
            new("P4 transactions", median.Transactions, TransactionsGoal, "P4 transactions: for each person claimed and marked"),
        ];
    }

    private static async Task<(double Seconds, int Claimed)> Timed(Func<Task<int>> worker)
    {
        var began = Stopwatch.GetTimestamp();
        var claimed = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(worker)));
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, claimed.Sum());
    }

    /// <summary>As a worker of the program goes through people.</summary>
    private static async Task<int> Through(UseCases useCases, Session system)
    {
        var (all, after) = (0, default(PatientId));
        while (true)
        {
            var claimed = (await useCases.Run(system, new SweepPatients.Command(Guid.CreateVersion7(), Schedule.Plan, Batch, after))).Value;
            if (claimed.Last is null && after == default)
            {
                return all;
            }

            (all, after) = (all + claimed.People.Count, claimed.Last ?? default);
        }
    }

    private static async Task<int> Through(NpgsqlDataSource source)
    {
        var all = 0;
        while (await Execute(source, Bare) is > 0 and var some)
        {
            all += some;
        }

        return all;
    }

    private static async Task<int> Execute(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }
}
