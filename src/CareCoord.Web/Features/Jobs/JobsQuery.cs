using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Jobs;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Jobs;

/// <summary>How the background jobs are doing in this organisation.</summary>
public static class JobsQuery
{
    private static string Sql(string job) => $"""
        select r.started_at, r.ended_at, r.done, r.failed, r.error,
               (select count(*) from (select from patient p join episode e on e.patient_id = p.id and e.ended_on is null where {Due.For(job)} limit 1000) late)
        from (select 1) one left join lateral (select * from job_run r where r.job = $1 order by r.started_at desc limit 1) r on true
        """;

    /// <summary>Asks for all.</summary>
    public sealed record Request : IQuery<IReadOnlyList<Row>>;

    /// <summary>One job.</summary>
    /// <param name="Job">Its name.</param>
    /// <param name="Why">Why it exists.</param>
    /// <param name="Cron">When it runs, in UTC.</param>
    /// <param name="LastRun">When it last had something to do.</param>
    /// <param name="Done">How many items it did then.</param>
    /// <param name="Failed">How many it set aside.</param>
    /// <param name="Error">Kind and id of the last error, or empty.</param>
    /// <param name="Waiting">People it has not been through today; at most 1000 are counted.</param>
    public sealed record Row(string Job, string Why, string Cron, DateTimeOffset? LastRun, int Done, int Failed, string Error, long Waiting);

    /// <summary>Reads it.</summary>
    public sealed class Handler(OrganisationContent contents) : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var hash = (await contents.Of(work, ct)).Hash;
            var rows = new List<Row>();
            foreach (var line in Schedule.Lines)
            {
                await using var command = work.Sql(Sql(line.Job), line.Job, work.Today, hash);
                await using var reader = await command.ExecuteReaderAsync(ct);
                await reader.ReadAsync(ct);
                var ran = !reader.IsDBNull(0);
                rows.Add(new Row(
                    line.Job, line.Why, line.Cron, ran ? reader.GetFieldValue<DateTimeOffset>(0) : null, ran ? reader.GetInt32(2) : 0, ran ? reader.GetInt32(3) : 0,
                    ran ? reader.GetString(4) : "", Schedule.GoesThroughPeople(line.Job) ? reader.GetInt64(5) : 0));
            }

            return rows;
        }
    }
}
