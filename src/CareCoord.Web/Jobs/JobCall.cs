using Hangfire;

namespace CareCoord.Web.Jobs;

/// <summary>What Hangfire calls: the name of a job of the schedule, and nothing else.</summary>
public sealed class JobCall(Sweeper sweeper)
{
    /// <summary>Runs it. A failure waits for the next tick of the schedule, so there is no retry of its own; no job waits for another.</summary>
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution("sweep:{0}", 1)]
    public Task Run(string job, CancellationToken ct) => sweeper.Run(job, ct);
}
