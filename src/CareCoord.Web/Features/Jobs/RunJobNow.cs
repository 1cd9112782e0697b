using CareCoord.Domain;
using CareCoord.Web.Execution;
using CareCoord.Web.Jobs;
using CareCoord.Web.Security;
using Hangfire;

namespace CareCoord.Web.Features.Jobs;

/// <summary>Lets a job run at once, beside its schedule.</summary>
public static class RunJobNow
{
    /// <summary>Which.</summary>
    public sealed record Command(Guid CommandId, string Job) : ICommand<Nothing>;

    /// <summary>Asks for it; the worker takes it within seconds.</summary>
    public sealed class Handler(IRecurringJobManager jobs) : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            if (!Schedule.Lines.Any(x => x.Job == command.Job))
            {
                throw new RuleViolationException("job.unknown", "There is no such job.");
            }

            jobs.Trigger(command.Job);
            return Task.FromResult(Nothing.Here);
        }
    }
}
