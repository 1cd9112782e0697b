using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Attention;

/// <summary>Computes what should make a human look anew, for everybody: the proof that it was kept in step.</summary>
public static class RebuildAttention
{
    /// <summary>Rebuilds an organisation.</summary>
    public sealed record Command(Guid CommandId) : ICommand<int>;

    /// <summary>Computes everybody's rows, and writes what differs; whoever is in care no more has none.</summary>
    public sealed class Handler : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var patients = new List<PatientId>();
            await using (var find = work.Sql("select distinct patient_id from episode where ended_on is null order by 1"))
            {
                await using var reader = await find.ExecuteReaderAsync(ct);
                while (await reader.ReadAsync(ct))
                {
                    patients.Add(PatientId.Of(reader.GetGuid(0)));
                }
            }

            await work.Lock(patients, ct);
            await using var strays = work.Batch();
            strays.BatchCommands.Add(new("delete from attention a where not exists (select from episode e where e.patient_id = a.patient_id and e.ended_on is null)"));
            strays.BatchCommands.Add(new("delete from worklist w where not exists (select from episode e where e.patient_id = w.patient_id and e.ended_on is null)"));
            await strays.ExecuteNonQueryAsync(ct);
            patients.ForEach(work.Touch);
            return patients.Count;
        }
    }
}
