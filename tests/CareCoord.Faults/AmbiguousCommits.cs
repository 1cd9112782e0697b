using System.Collections.Concurrent;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Contacts;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>
/// F3: each command loses its connection around COMMIT once, half of them before the server hears of it and half after it has
/// committed; tried again, each is carried out once and its answer is true.
/// </summary>
public static class AmbiguousCommits
{
    private const int Writers = 4;
    private const int PeoplePerWriter = 10;

    /// <summary>Loses as many commits as asked for.</summary>
    public static async Task<Figure> Run(DatabaseLogins logins, int commits)
    {
        await using var ward = await Ward.Found(logins, ClinicalContent.Load(), Writers * PeoplePerWriter);
        var acknowledged = new ConcurrentDictionary<string, ContactId>(StringComparer.Ordinal);
        var cuts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer =>
            Task.Run(() => Write(ward, logins, Enumerable.Range(0, commits).Where(x => x % Writers == writer), acknowledged))));

        var recorded = await Recorded(logins);
        var doubled = recorded.Count(x => x.Count() > 1);
        var lost = Enumerable.Range(0, commits).Select(x => ward.Contact(x).Note).Where(x => !acknowledged.TryGetValue(x, out var id) || !recorded[x].Contains(id)).ToList();
        return Figure.Of(
            $"F3 commits={cuts.Sum()} doubled={doubled}",
            cuts.Sum() == commits && doubled == 0 && lost.Count == 0,
            [.. lost.Select(x => $"F3 not carried out, or answered with something else: {x}")]);
    }

    private static async Task<int> Write(Ward ward, DatabaseLogins logins, IEnumerable<int> numbers, ConcurrentDictionary<string, ContactId> acknowledged)
    {
        await using var proxy = new CuttingProxy(logins.Configured);
        await using var database = new CareDatabase(new DatabaseLogins(proxy.ConnectionString));
        var useCases = ward.Through(database);
        foreach (var number in numbers)
        {
            var command = ward.Contact(number);
            proxy.Arm(number / Writers % 2 == 0 ? CutPoint.BeforeTheServerHears : CutPoint.BeforeTheAnswerArrives);
            acknowledged[command.Note] = (await useCases.Run(ward.Coordinator, command)).Value;
        }

        return proxy.Cuts;
    }

    private static async Task<ILookup<string, ContactId>> Recorded(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand("select note, id from contact");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string Note, ContactId Id)>();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetString(0), ContactId.Of(reader.GetGuid(1))));
        }

        return found.ToLookup(x => x.Note, x => x.Id, StringComparer.Ordinal);
    }
}
