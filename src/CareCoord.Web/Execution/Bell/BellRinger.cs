using System.Data.Common;

namespace CareCoord.Web.Execution.Bell;

/// <summary>Tells all nodes what this one has committed: at most once every <see cref="Pause"/>, in one NOTIFY.</summary>
public sealed partial class BellRinger(NodeBell bell, CareDatabase database, TimeProvider clock, ILogger<BellRinger> log) : BackgroundService
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "carecoord_bell";

    /// <summary>How long changes are gathered before they are told.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // The database is away: pages look again by themselves when it is back, so there is no hurry.
    private static readonly TimeSpan BeforeAnother = TimeSpan.FromSeconds(1);

    /// <summary>Tells what waits; true when something was told.</summary>
    public async Task<bool> Tell(CancellationToken ct)
    {
        if (bell.Take() is not { } line)
        {
            return false;
        }

        while (!await Tell(line, ct))
        {
            await Task.Delay(BeforeAnother, clock, ct);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.Rung(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken);
            await Tell(stoppingToken);
        }
    }

    private async Task<bool> Tell(string line, CancellationToken ct)
    {
        try
        {
            await using var notify = database.App.CreateCommand($"select pg_notify('{Channel}', $1)");
            notify.Parameters.Add(new() { Value = line });
            await notify.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (Exception e) when (e is DbException or TimeoutException or IOException)
        {
            LogNotTold(e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(EventName = "BellNotTold", Level = LogLevel.Warning, Message = "The bell could not be rung ({Kind}); trying again")]
    private partial void LogNotTold(string kind);
}
