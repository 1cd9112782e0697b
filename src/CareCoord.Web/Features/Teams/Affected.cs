using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Teams;

/// <summary>Whose attention changes when a member of staff changes: who they own something for, and who they stand in for.</summary>
internal static class Affected
{
    private const string Sql = """
        select distinct e.patient_id from episode e
        where e.ended_on is null and (
          e.lead_id = any($1) or e.coordinator_id = any($1)
          or exists (select from follow_up f join follow_up_reason r on r.follow_up_id = f.id
                     where f.patient_id = e.patient_id and f.status = 'Open' and (f.owner_id = any($1) or r.owner_id = any($1)))
          or exists (select from safety_flag s where s.patient_id = e.patient_id and s.status = 'Open' and s.clinician_id = any($1))
          or exists (select from care_team_member m where m.patient_id = e.patient_id and m.until is null
                     and (m.staff_id = any($1) or m.team_id in (select t.team_id from team_member t where t.staff_id = any($1)))))
        order by 1
        """;

    /// <summary>Has the attention of everybody recomputed who is affected by a change of these members of staff.</summary>
    public static async Task TouchAffectedBy(this Work work, IEnumerable<StaffId> staff, CancellationToken ct)
    {
        var patients = new List<PatientId>();
        await using (var command = work.Sql(Sql, staff.Select(x => x.Value).ToArray()))
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                patients.Add(PatientId.Of(reader.GetGuid(0)));
            }
        }

        await work.Lock(patients, ct);
        patients.ForEach(work.Touch);
    }
}
