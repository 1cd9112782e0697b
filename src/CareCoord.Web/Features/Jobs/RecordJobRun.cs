using CareCoord.Domain.Jobs;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Jobs;

/// <summary>Writes down a run of a job, for the page of jobs.</summary>
public static class RecordJobRun
{
    /// <summary>The run.</summary>
    public sealed record Command(Guid CommandId, string Job, DateTimeOffset StartedAt, int Done, int Failed, string Error) : ICommand<Nothing>;

    /// <summary>Writes it down.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var run = new JobRun(work.NewId<JobRunId>(), command.Job, command.StartedAt);
            run.End(work.Now, command.Done, command.Failed, command.Error);
            work.Db.Add(run);
            return Task.FromResult(Nothing.Here);
        }
    }
}
