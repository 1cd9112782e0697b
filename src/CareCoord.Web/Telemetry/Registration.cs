using CareCoord.Web.Starting;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CareCoord.Web.Telemetry;

/// <summary>Traces, metrics and logs for whoever runs the program, where a collector is named. They hold ids and names of operations, never anything of a person.</summary>
internal static class Registration
{
    /// <summary>Adds it, when <see cref="Settings.Collector"/> is set; the OTEL_ variables of the specification say the rest.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Settings.Collector] is not { Length: > 0 })
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(x => x.AddService("carecoord", serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}"))
            .WithTracing(x => x.AddSource(Watched.Name).AddAspNetCoreInstrumentation(o => o.Filter = IsWork).AddNpgsql())
            .WithMetrics(x => x.AddMeter(Watched.Name, "Npgsql", "Microsoft.AspNetCore.Components.Server.Circuits").AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .WithLogging(x => x.AddProcessor<WithoutMessages>())
            .UseOtlpExporter();
        return services;
    }

    /// <summary>Whoever asks every second whether it is well is of no interest.</summary>
    private static bool IsWork(HttpContext context) => !context.Request.Path.StartsWithSegments("/health");
}
