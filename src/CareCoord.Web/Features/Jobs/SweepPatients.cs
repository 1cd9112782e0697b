using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Features.Jobs;

/// <summary>
/// Claims a batch of people for a daily job and does it, in one transaction. People whom another worker, or a
/// page, holds at this moment are skipped and come up again.
/// </summary>
public static class SweepPatients
{
    private static string Claim(string job) => $"""
        select p.id from patient p join episode e on e.patient_id = p.id and e.ended_on is null
        where {Due.For(job)} and p.id > $4
        order by p.id limit $5
        for no key update of p skip locked
        """;

    /// <summary>Another worker may have been through with somebody between this one's look and its hold: a second look, once they are held, sees that.</summary>
    private static string StillDue(string job) => $"select p.id from patient p where p.id = any($4) and {Due.For(job)} order by p.id";

    private const string Done = """
        insert into sweep_mark as m (organisation_id, patient_id, job, "on", content, set_aside_because)
        select current_setting('app.org')::uuid, p, $2, $3, $4, $5 from unnest($1) p
        on conflict (organisation_id, patient_id, job) do update set "on" = excluded."on", content = excluded.content, set_aside_because = excluded.set_aside_because
        """;

    /// <summary>Which job, how many people at most, and the last person of the batch before: nobody is looked at twice on one way through them.</summary>
    public sealed record Command(Guid CommandId, string Job, int Most, PatientId After = default) : ICommand<Claimed>;

    /// <summary>A batch.</summary>
    /// <param name="People">For whom it was done.</param>
    /// <param name="Last">How far this way through people has come; null when nobody was left on it.</param>
    public sealed record Claimed(IReadOnlyList<PatientId> People, PatientId? Last);

    /// <summary>Claims and does.</summary>
    public sealed class Handler(OrganisationContent contents) : IHandle<Command, Claimed>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<Claimed> Handle(Command command, Work work, CancellationToken ct)
        {
            var hash = (await contents.Of(work, ct)).Hash;
            var held = await Held(work.Sql(Claim(command.Job), command.Job, work.Today, hash, command.After.Value, command.Most), ct);
            var claimed = held.Count == 0 ? held : await Held(work.Sql(StillDue(command.Job), command.Job, work.Today, hash, held.Select(x => x.Value).ToArray()), ct);
            foreach (var patient in claimed)
            {
                Do(command.Job, patient, work);
            }

            await Mark(work, command.Job, hash, claimed, "", ct);
            return new Claimed(claimed, held.Count == 0 ? null : held[^1]);
        }

        private static void Do(string job, PatientId patient, Work work)
        {
            switch (job)
            {
                case Web.Jobs.Schedule.Plan or Web.Jobs.Schedule.Recompute:
                    work.Replan(patient);
                    break;
                case Web.Jobs.Schedule.Evaluate:
                    work.Reevaluate(patient);
                    break;
                default:
                    throw new RuleViolationException("job.unknown", $"'{job}' goes through no people.");
            }
        }
    }

    private static async Task<List<PatientId>> Held(NpgsqlCommand query, CancellationToken ct)
    {
        await using var _ = query;
        await using var reader = await query.ExecuteReaderAsync(ct);
        var people = new List<PatientId>();
        while (await reader.ReadAsync(ct))
        {
            people.Add(PatientId.Of(reader.GetGuid(0)));
        }

        return people;
    }

    /// <summary>Writes down that a job is through with people for today. Marks of changes are gone before facts are read, so that a change made meanwhile is seen or marks anew.</summary>
    internal static async Task Mark(Work work, string job, string content, IReadOnlyList<PatientId> patients, string setAsideBecause, CancellationToken ct)
    {
        if (job == Web.Jobs.Schedule.Recompute)
        {
            await using var unmark = setAsideBecause.Length == 0
                ? work.Sql("delete from wide_change_person where patient_id = any($1)", patients.Select(x => x.Value).ToArray())
                : work.Sql("update wide_change_person set set_aside_because = $2 where patient_id = any($1)", patients.Select(x => x.Value).ToArray(), setAsideBecause);
            await unmark.ExecuteNonQueryAsync(ct);
            return;
        }

        await using var mark = work.Sql(Done, patients.Select(x => x.Value).ToArray(), job, work.Today, content, setAsideBecause);
        await mark.ExecuteNonQueryAsync(ct);
    }
}
