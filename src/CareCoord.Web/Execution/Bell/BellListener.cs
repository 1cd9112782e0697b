using System.Data.Common;
using CareCoord.Data;
using Npgsql;

namespace CareCoord.Web.Execution.Bell;

/// <summary>
/// Hears what all nodes have committed, on a connection of its own beside the pool, and passes it to the pages of this node.
/// After every new connection all pages look again: nobody knows what rang while there was none.
/// </summary>
public sealed partial class BellListener(Audience audience, DatabaseLogins logins, TimeProvider clock, ILogger<BellListener> log) : BackgroundService
{
    private const int KeepAliveInSeconds = 15;

    private static readonly TimeSpan BeforeAnother = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it listens for the first time.</summary>
    public Task Listening => listening.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException or IOException)
            {
                LogLost(e.GetType().Name);
                await Task.Delay(BeforeAnother, clock, stoppingToken);
            }
        }
    }

    // Ends only by an exception, and so after the wait has ended: a connection that still waits cannot be closed.
    private async Task Listen(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(OutsideThePool());
        await connection.OpenAsync(ct);
        connection.Notification += (_, told) =>
        {
            foreach (var ring in Ring.Read(told.Payload))
            {
                audience.Hear(ring);
            }
        };
        await using (var listen = new NpgsqlCommand($"listen {BellRinger.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        audience.Hear(Ring.Everything);
        listening.TrySetResult();
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private string OutsideThePool() =>
        new NpgsqlConnectionStringBuilder(logins.App) { Pooling = false, KeepAlive = KeepAliveInSeconds, ApplicationName = "carecoord bell" }.ConnectionString;

    [LoggerMessage(EventName = "BellLost", Level = LogLevel.Warning, Message = "The bell's connection was lost ({Kind}); connecting again")]
    private partial void LogLost(string kind);
}
