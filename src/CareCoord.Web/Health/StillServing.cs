using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareCoord.Web.Health;

/// <summary>A node that is being stopped still answers, and wants nobody new.</summary>
internal sealed class StillServing(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("It is being stopped.") : HealthCheckResult.Healthy());
}
