using CareCoord.Domain;
using CareCoord.Domain.Jobs;
using CareCoord.Domain.Patients;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Jobs;

/// <summary>
/// Claims a batch of people for a daily job and does it, in one transaction. People whom another worker, or a
/// page, holds at this moment are skipped and come up again.
/// </summary>
public static class SweepPatients
{
    private static string Claim(string job) => $"""
        select p.id from patient p join episode e on e.patient_id = p.id and e.ended_on is null
        where {Due.For(job)}
        order by p.id limit $4
        for no key update of p skip locked
        """;

    /// <summary>Which job, and how many people at most.</summary>
    public sealed record Command(Guid CommandId, string Job, int Most) : ICommand<IReadOnlyList<PatientId>>;

    /// <summary>Claims and does.</summary>
    public sealed class Handler(OrganisationContent contents) : IHandle<Command, IReadOnlyList<PatientId>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<PatientId>> Handle(Command command, Work work, CancellationToken ct)
        {
            var hash = (await contents.Of(work, ct)).Hash;
            var claimed = await Claimed(command, hash, work, ct);
            foreach (var patient in claimed)
            {
                Do(command.Job, patient, work);
            }

            await Mark(work, command.Job, hash, claimed, "", ct);
            return claimed;
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

    /// <summary>The people this transaction now holds for a job.</summary>
    private static async Task<List<PatientId>> Claimed(Command command, string content, Work work, CancellationToken ct)
    {
        await using var claim = work.Sql(Claim(command.Job), command.Job, work.Today, content, command.Most);
        await using var reader = await claim.ExecuteReaderAsync(ct);
        var claimed = new List<PatientId>();
        while (await reader.ReadAsync(ct))
        {
            claimed.Add(PatientId.Of(reader.GetGuid(0)));
        }

        return claimed;
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

        var known = await work.Db.Set<SweepMark>().Where(x => x.Job == job && patients.Contains(x.PatientId)).ToDictionaryAsync(x => x.PatientId, ct);
        foreach (var patient in patients)
        {
            if (!known.TryGetValue(patient, out var mark))
            {
                work.Db.Add(mark = new SweepMark(patient, job));
            }

            mark.Through(work.Today, content, setAsideBecause);
        }
    }
}
