using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Security;

namespace CareCoord.Web.Starting;

/// <summary>The program without a word: database, preparation, pages, until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultAddress();
        using var seat = DatabasePlace.Configured(builder.Configuration) is null
            ? ServerSeat.Take(EmbeddedOptions.FromEnvironment().DataDirectory, Addresses.Wanted(builder.Configuration)[0])
            : null;
        Addresses.DemandFree(builder.Configuration);

        await using var database = await DatabasePlace.Open(builder.Configuration, Say.Line, ct);
        var logins = await PrepareDatabase.Run(database, Say.Line, ct);

        await using var app = builder.BuildCareCoord(logins, database.IsEmbedded);
        await SeedDemoClinic.Run(app.Services, Say.Line, ct);
        await app.Services.GetRequiredService<FirstAdministrator>().OfferLink(Addresses.Wanted(builder.Configuration)[0], Say.Line, ct);
        Jobs.Registration.Announce(app.Services);
        await app.StartAsync(ct);
        seat?.Announce(Addresses.Actual(app));
        Say.Line($"CareCoord is at {Addresses.Actual(app)}");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
