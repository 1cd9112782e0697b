using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>P7: people found as one types the beginning of a name, through the program under row-level security, against one person looked up by key by prepared SQL without either.</summary>
public static class TypedSearch
{
    private const double Goal = 4;

    /// <summary>A million people in all.</summary>
    public static IReadOnlyList<int> Million { get; } = [.. Enumerable.Repeat(200_000, 4), .. Enumerable.Repeat(20_000, 8), .. Enumerable.Repeat(1_000, 40)];

    /// <summary>Measures it, a line for each size of register.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much; so many different beginnings are drawn as it has calls in a round.</param>
    /// <param name="registers">People in each register.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, Size size, IReadOnlyList<int> registers)
    {
        var people = new NamedPeople(logins, registers);
        await people.Make();
        await using var services = Operations.On(logins);
        var useCases = services.GetRequiredService<UseCases>();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(logins.Configured) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var lookup = new NpgsqlCommand("select family_name, given_names, birth_date from patient where organisation_id = $1 and id = $2", connection)
        {
            Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<Guid>() },
        };
        await lookup.PrepareAsync();

        var lines = new List<Measured>();
        foreach (var (register, count) in registers.Index().DistinctBy(x => x.Item))
        {
            var drawn = await people.Drawn(register, Math.Min(size.Calls, count));
            var unfound = 0;
            var measured = await Interleaved.Run(
                size,
                async turn => unfound += await Typed(useCases, drawn[turn % drawn.Count], turn) > 0 ? 0 : 1,
                turn => LookedUp(lookup, drawn[turn % drawn.Count]));
            lines.Add(new Measured($"P7 register={count}", measured.Ratio(0, 1, 0.95), Goal, FormattableString.Invariant(
                $"P7 people={registers.Sum()} register={count} beginnings={drawn.Count} {measured.Words("typed", 0)} {measured.Words("one by key", 1)} p50 ratio={measured.Ratio(0, 1, 0.5):0.00} found nobody={unfound}")));
        }

        return lines;
    }

    // As one types: the first two letters, then more of them.
    private static async Task<int> Typed(UseCases useCases, (Session Desk, string Word, Guid Person) drawn, int turn) =>
        (await useCases.Ask(drawn.Desk, new SearchQuery.Request(drawn.Word[..Math.Min(drawn.Word.Length, 2 + (turn % 5))]))).Value.Count;

    private static async Task LookedUp(NpgsqlCommand lookup, (Session Desk, string Word, Guid Person) drawn)
    {
        ((NpgsqlParameter<Guid>)lookup.Parameters[0]).TypedValue = drawn.Desk.Organisation.Value;
        ((NpgsqlParameter<Guid>)lookup.Parameters[1]).TypedValue = drawn.Person;
        await using var reader = await lookup.ExecuteReaderAsync();
        await reader.ReadAsync();
        _ = (reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2));
    }
}
