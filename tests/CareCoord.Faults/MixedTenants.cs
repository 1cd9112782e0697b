using CareCoord.Benchmarks;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>F13: people of many organisations read through a few connections that nobody cleans between two of them; nobody sees a row of another organisation.</summary>
public static class MixedTenants
{
    private const int Connections = 5;
    private const int Readers = 10;
    private const int Organisations = 20;

    /// <summary>Reads so often.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="requests">How often, of all readers together.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int requests)
    {
        var population = new Population(logins, Organisations, caseload: 1);
        await population.Make();
        var viewers = await population.Viewers();
        var owners = await Owners(logins);
        var few = new DatabaseLogins(new NpgsqlConnectionStringBuilder(logins.Configured) { MaxPoolSize = Connections }.ConnectionString);
        await using var services = Operations.On(few);
        var useCases = services.GetRequiredService<UseCases>();
        var seen = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            var (random, foreign, empty) = (new Random(reader), 0, 0);
            for (var request = 0; request < requests / Readers; request++)
            {
                var viewer = viewers[random.Next(viewers.Count)];
                var rows = (await useCases.Ask(viewer, new CaseloadQuery.Request(viewer.Staff!.Value.Value, null, ByName: false, null))).Value;
                foreign += rows.Count(x => owners[x.PatientId.Value] != viewer.Organisation.Value);
                empty += rows.Count == 0 ? 1 : 0;
            }

            return (Foreign: foreign, Empty: empty);
        })));
        var (others, nothing) = (seen.Sum(x => x.Foreign), seen.Sum(x => x.Empty));
        return Figure.Of(
            $"F13 requests={requests / Readers * Readers} connections={Connections} foreign={others}",
            others == 0 && nothing == 0,
            nothing == 0 ? [] : [$"F13 requests that saw not even their own: {nothing}"]);
    }

    private static async Task<Dictionary<Guid, Guid>> Owners(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand("select id, organisation_id from patient");
        await using var reader = await command.ExecuteReaderAsync();
        var owners = new Dictionary<Guid, Guid>();
        while (await reader.ReadAsync())
        {
            owners[reader.GetGuid(0)] = reader.GetGuid(1);
        }

        return owners;
    }
}
