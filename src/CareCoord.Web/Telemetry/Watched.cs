using System.Diagnostics;
using System.Diagnostics.Metrics;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Telemetry;

/// <summary>One operation as traces and metrics see it: its name, what came of it, how long it took, and ids. Nothing of what was written or found.</summary>
internal sealed class Watched : IDisposable
{
    /// <summary>Name of the source of traces, and of the meter.</summary>
    public const string Name = "CareCoord";

    private const string Failed = "failed";
    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("carecoord.operation.duration", "s", "How long operations take, by name and outcome.");

    private readonly Activity? _activity;
    private readonly string _operation;
    private readonly long _began = Stopwatch.GetTimestamp();
    private string _outcome = Failed;

    private Watched(Operation operation)
    {
        _operation = operation.Name;
        _activity = Source.StartActivity(operation.Name);
        _activity?.SetTag("carecoord.organisation", operation.Session.Organisation.Value);
        _activity?.SetTag("carecoord.command", operation.CommandId);
        _activity?.SetTag("carecoord.people", operation.Concerning.Select(x => x.Value.ToString()).ToArray());
    }

    /// <summary>Begins to watch.</summary>
    public static Watched Begin(Operation operation) => new(operation);

    /// <summary>It came to an end; without this word it failed.</summary>
    public Outcome<T> Ended<T>(Outcome<T> outcome)
    {
        _outcome = outcome.GetType().Name.ToLowerInvariant();
        return outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Durations.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, new("carecoord.operation", _operation), new("carecoord.outcome", _outcome));
        _activity?.SetTag("carecoord.outcome", _outcome);
        _activity?.SetStatus(_outcome == Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        _activity?.Dispose();
    }
}
