using CareCoord.Web.Health;
using CareCoord.Web.Starting;

namespace CareCoord.Web;

/// <summary>How the program is put together: one line for each area.</summary>
internal static class Application
{
    public static WebApplication BuildCareCoord(this WebApplicationBuilder builder, DatabasePlace database)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHealth(database.ConnectionString);

        var app = builder.Build();
        app.MapHealth();
        return app;
    }
}
