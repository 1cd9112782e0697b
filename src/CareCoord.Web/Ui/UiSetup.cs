using CareCoord.Web.Security;
using CareCoord.Web.Ui.Failing;
using CareCoord.Web.Ui.Staff;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor.Services;

namespace CareCoord.Web.Ui;

/// <summary>Registers and maps the pages.</summary>
internal static class UiSetup
{
    // A draft of a section comes as one message: two texts of 12,000 characters, most of them of one to three bytes.
    // With the framework's 32 kB, a long text in Greek would end the circuit of whoever types it.
    private const int LongestMessageInBytes = 160 * 1024;

    public static void AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(options => options.MaximumReceiveMessageSize = LongestMessageInBytes);
        services.AddMudServices();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Draining.Longest);
        services.AddScoped<Desk>();
        services.AddScoped<CircuitHandler>(x => x.GetRequiredService<Desk>());
        services.AddSingleton<FailureLog>();
        services.AddExceptionHandler<FailedRequests>();
    }

    /// <summary>Before what may fail.</summary>
    public static void UseUi(this WebApplication app)
    {
        // The middleware's own line would carry the exception's message; ours carries the place and an id.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseDraining();
        if (!app.Environment.IsDevelopment())
        {
            app.Map("/gallery", gallery => gallery.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }
    }

    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
    }
}
