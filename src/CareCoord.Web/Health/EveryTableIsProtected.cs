using CareCoord.Data.Migrating;
using CareCoord.Web.Execution;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareCoord.Web.Health;

/// <summary>Refuses to be ready while the database's catalog shows a table without its protection.</summary>
internal sealed class EveryTableIsProtected(CareDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var faults = await Catalog.Faults(database.App, cancellationToken);
        return faults.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("; ", faults));
    }
}
