using OpenTelemetry;
using OpenTelemetry.Logs;

namespace CareCoord.Web.Telemetry;

/// <summary>An exception's message may quote what somebody wrote, so only its type leaves the program.</summary>
internal sealed class WithoutMessages : BaseProcessor<LogRecord>
{
    /// <inheritdoc/>
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is { } exception)
        {
            data.Attributes = [.. data.Attributes ?? [], new("exception.type", exception.GetType().FullName)];
            data.Exception = null;
        }
    }
}
