using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Npgsql;

namespace CareCoord.Web.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(new DatabaseAnswers(NpgsqlDataSource.Create(DatabaseAnswers.Impatient(connectionString))));
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: [Ready])
            .AddCheck<EveryTableIsProtected>("catalog", tags: [Ready])
            .AddCheck<StillServing>("serving", tags: [Ready]);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
