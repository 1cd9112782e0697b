using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CareCoord.Web.Health;

/// <summary>Asks the database one question on a connection of its own pool, so that a full pool of the pages is no alarm.</summary>
internal sealed class DatabaseAnswers(NpgsqlDataSource source) : IHealthCheck, IAsyncDisposable
{
    private const int PatienceInSeconds = 3;

    /// <summary>The same place, asked by somebody who has no time.</summary>
    public static string Impatient(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = 2,
        Timeout = PatienceInSeconds,
        CommandTimeout = PatienceInSeconds,
    }.ConnectionString;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
