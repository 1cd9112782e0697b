using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.PrivateNotes;
using CareCoord.Web.Health;
using CareCoord.Web.Integrations.Mail;
using CareCoord.Web.Jobs;
using CareCoord.Web.Security;
using CareCoord.Web.Starting;
using CareCoord.Web.Telemetry;
using CareCoord.Web.Ui;

namespace CareCoord.Web;

/// <summary>How the program is put together: one line for each area.</summary>
internal static class Application
{
    public static WebApplication BuildCareCoord(this WebApplicationBuilder builder, DatabaseLogins logins, bool isEmbedded)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddClinicalContent(ClinicalContent.Load());
        builder.Services.AddUseCases(logins);
        builder.Services.AddBell();
        builder.Services.AddSecurity(logins, builder.Configuration.GetValue(Settings.IdleMinutes, Idleness.UsualMinutes));
        builder.Services.AddLimits(builder.Configuration.GetSection(nameof(RequestLimits)).Get<RequestLimits>() ?? new());
        builder.Services.AddMail(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddJobs(logins, works: Settings.RunsJobs(builder.Configuration));
        builder.Services.AddSingleton(new DemoSignIn(builder.Environment.IsDevelopment() && isEmbedded));
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddHealth(logins.App);
        builder.Services.AddUi();

        var app = builder.Build();
        app.UseUi();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapSecurity();
        app.MapLastWords();
        app.MapLastNoteWords();
        app.MapUi();
        if (!isEmbedded)
        {
            app.SayFarewell();
        }

        return app;
    }
}
