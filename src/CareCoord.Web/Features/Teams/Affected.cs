using CareCoord.Domain.Jobs;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Teams;

/// <summary>
/// Whose care changes when a member of staff changes: who they own something for, and who they stand in for. A few people are computed
/// anew at once; where it concerns more, each is marked, and batches work the marks off.
/// </summary>
internal static class Affected
{
    /// <summary>So many people are computed anew inside the operation itself.</summary>
    public const int AtOnce = 50;

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

    private const string Mark = "insert into wide_change_person (organisation_id, wide_change_id, patient_id, set_aside_because) select $1, $2, unnest($3::uuid[]), ''";

    /// <summary>Everybody affected by a change of these members of staff.</summary>
    public static async Task<IReadOnlyCollection<PatientId>> AffectedBy(this Work work, IEnumerable<StaffId> staff, CancellationToken ct)
    {
        var patients = new List<PatientId>();
        await using var command = work.Sql(Sql, staff.Select(x => x.Value).ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            patients.Add(PatientId.Of(reader.GetGuid(0)));
        }

        return patients;
    }

    /// <summary>Everybody affected by a change at a site: whoever its teams care for, and whoever is cared for by people without a team.</summary>
    public static async Task<IReadOnlyCollection<PatientId>> AffectedAt(this Work work, SiteId site, CancellationToken ct)
    {
        var staff = new List<StaffId>();
        await using (var command = work.Sql(
            "select s.id from staff s where exists (select from team_member m join team t on t.id = m.team_id where m.staff_id = s.id and t.site_id = $1) or not exists (select from team_member m where m.staff_id = s.id)", site.Value))
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                staff.Add(StaffId.Of(reader.GetGuid(0)));
            }
        }

        return await work.AffectedBy(staff, ct);
    }

    /// <summary>Has people computed anew: at once, or in batches where there are many.</summary>
    /// <param name="work">The operation.</param>
    /// <param name="people">Who is affected.</param>
    /// <param name="what">What changed, in words that name nobody in care.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task Recompute(this Work work, IReadOnlyCollection<PatientId> people, string what, CancellationToken ct)
    {
        if (people.Count <= AtOnce)
        {
            await work.Lock(people.OrderBy(x => x.Value), ct);
            people.ToList().ForEach(work.Replan);
            return;
        }

        var change = new WideChange(work.NewId<WideChangeId>(), what.Length > WideChange.WhatLength ? what[..WideChange.WhatLength] : what, work.Actor.Staff, work.Now, people.Count);
        work.Db.Add(change);
        await work.Db.SaveChangesAsync(ct);
        await using var mark = work.Sql(Mark, work.Db.Organisation!.Value.Value, change.Id.Value, people.Select(x => x.Value).ToArray());
        await mark.ExecuteNonQueryAsync(ct);
    }
}
