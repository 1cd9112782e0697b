using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Jobs;

/// <summary>Removes what is of no use any more in one organisation.</summary>
public static class Clean
{
    private const int CommandsKeptDays = 30;
    private const int RunsKeptDays = 90;

    /// <summary>Cleans.</summary>
    public sealed record Command(Guid CommandId) : ICommand<int>;

    /// <summary>Removes old answers of commands and old runs of jobs; sees to the audit trail's next months.</summary>
    public sealed class Handler : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            await using var commands = work.Sql("delete from command_log where at < $1", work.Now.AddDays(-CommandsKeptDays));
            await using var runs = work.Sql("delete from job_run where started_at < $1", work.Now.AddDays(-RunsKeptDays));
            await using var months = work.Sql("select audit.make_partitions(2)");
            await months.ExecuteNonQueryAsync(ct);
            await using var marks = work.Sql("delete from wide_change_person where wide_change_id in (select id from wide_change where asked_at < $1)", work.Now.AddDays(-RunsKeptDays));
            await marks.ExecuteNonQueryAsync(ct);
            await using var changes = work.Sql("delete from wide_change where asked_at < $1", work.Now.AddDays(-RunsKeptDays));
            await changes.ExecuteNonQueryAsync(ct);
            return await commands.ExecuteNonQueryAsync(ct) + await runs.ExecuteNonQueryAsync(ct);
        }
    }
}
