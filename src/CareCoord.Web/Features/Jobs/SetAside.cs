using CareCoord.Domain.Patients;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Jobs;

/// <summary>Takes the one person at whom a job fails out of its way until tomorrow, with the error's id.</summary>
public static class SetAside
{
    private static string FirstDue(string job) => $"""
        select p.id from patient p join episode e on e.patient_id = p.id and e.ended_on is null
        where {Due.For(job)} and p.id > $4
        order by p.id limit 1
        for no key update of p skip locked
        """;

    /// <summary>Which job, what happened (kind and id of the error, no message), and the last person with whom the job was through.</summary>
    public sealed record Command(Guid CommandId, string Job, string Error, PatientId After = default) : ICommand<PatientId?>;

    /// <summary>Sets aside who is next in the job's order.</summary>
    public sealed class Handler(OrganisationContent contents) : IHandle<Command, PatientId?>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<PatientId?> Handle(Command command, Work work, CancellationToken ct)
        {
            var hash = (await contents.Of(work, ct)).Hash;
            await using var find = work.Sql(FirstDue(command.Job), command.Job, work.Today, hash, command.After.Value);
            if (await find.ExecuteScalarAsync(ct) is not Guid first)
            {
                return null;
            }

            await SweepPatients.Mark(work, command.Job, hash, [PatientId.Of(first)], command.Error, ct);
            return PatientId.Of(first);
        }
    }
}
