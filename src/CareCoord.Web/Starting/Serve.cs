using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Security;

namespace CareCoord.Web.Starting;

/// <summary>The program without a word: database, preparation, pages, until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(Options(args));
        builder.UseDefaultAddress();
        using var seat = DatabasePlace.Configured(builder.Configuration) is null
            ? ServerSeat.Take(EmbeddedOptions.FromEnvironment().DataDirectory, Addresses.Wanted(builder.Configuration)[0])
            : null;
        Addresses.DemandFree(builder.Configuration);

        await using var database = await DatabasePlace.Open(builder.Configuration, Say.Line, ct);
        var logins = await PrepareDatabase.Run(database, Say.Line, ct);

        await using var app = builder.BuildCareCoord(logins, database.IsEmbedded);
        await SeedDemoClinic.Run(app.Services, Say.Line, ct);
        Jobs.Registration.Announce(app.Services);
        await app.StartAsync(ct);
        var address = Addresses.Actual(app);
        seat?.Announce(address);
        await app.Services.GetRequiredService<FirstAdministrator>().OfferLink(address, Say.Line, ct);
        Say.Line($"CareCoord is at {address}");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>Settings stand beside the program, from wherever it is started; only a test names another place.</summary>
    private static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Array.Exists(args, arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory,
    };
}
