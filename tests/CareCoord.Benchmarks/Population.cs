using CareCoord.Data;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>
/// Care networks of 50 clinicians with a caseload each, loaded by SQL past all triggers: three rows of the worklist for each
/// person (the clinician's now, the clinician's later, the team's), in random physical order, and a plan half read.
/// </summary>
public sealed class Population(DatabaseLogins logins, int organisations, int caseload)
{
    private const int Clinicians = 50;

    private const string Load = """
        set session_replication_role = replica;
        create temp table people as
          select md5('o' || o)::uuid as org, md5('t' || o)::uuid as team, md5('s' || o || '/' || s)::uuid as clinician, md5('p' || o || '/' || s || '/' || n)::uuid as id, n
          from generate_series(1, @organisations) o, generate_series(1, @clinicians) s, generate_series(1, @caseload) n order by 4;
        insert into organisation (id, name, is_demonstration) select distinct org, 'Network ' || org, false from people;
        insert into site (organisation_id, id, name, time_zone, version) select distinct org, md5('site' || org)::uuid, 'One Street', 'Europe/Lisbon', 0 from people;
        insert into team (organisation_id, id, site_id, name, version) select distinct org, team, md5('site' || org)::uuid, 'Team', 0 from people;
        insert into staff (organisation_id, id, user_id, name, title, role, discipline, is_active, version)
          select distinct org, clinician, clinician, 'Clinician', '', 'Clinician', 'Psychology', true, 0 from people;
        insert into team_member (organisation_id, team_id, staff_id) select distinct org, team, clinician from people;
        insert into patient (organisation_id, id, allergies, registered_for, version, birth_date, deceased, family_name, gender_identity, given_names, language,
                             needs_interpreter, preferred_name, sex, time_zone, title)
          select org, id, 'NotRecorded', team, 0, date '1940-01-01' + n, false, 'Family ' || left(id::text, 8), '', 'Given', 'en', false, '', 'Female', 'Europe/Lisbon', '' from people;
        insert into episode (organisation_id, id, patient_id, phase, phase_since, taken_into_care_on, lead_id, coordinator_id, disciplines, version)
          select org, md5('e' || id)::uuid, id, 'Active', current_date - 100, current_date - 100, clinician, clinician, array['Psychology'], 0 from people;
        insert into care_plan (organisation_id, id, patient_id, episode_id, template, template_version, started_on, review_on, version)
          select org, md5('c' || id)::uuid, id, md5('e' || id)::uuid, 'tension-headache', 1, current_date - 90, current_date + 90, 0 from people;
        insert into plan_section (organisation_id, id, care_plan_id, patient_id, key, position, owner, suggested_text, suggested_plain, version)
          select org, md5('h' || id || s)::uuid, md5('c' || id)::uuid, id, 'section ' || s, s, 'Psychology', '', '', 1 + n % 2 from people, generate_series(1, 4) s;
        insert into section_reading (organisation_id, staff_id, plan_section_id, patient_id, number, at)
          select org, clinician, md5('h' || id || s)::uuid, id, 1, now() from people, generate_series(1, 3) s;
        insert into worklist (organisation_id, viewer_id, patient_id, counts_from, counts_until, band, since, kind, subject_id, detail)
          select org, viewer, id, now() + after, case when after < interval '0' and viewer = clinician then now() + interval '10 days' end, 4 + n % 8,
                 now() - n * interval '1 hour', 'Due', md5('f' || id)::uuid,
                 jsonb_build_object('v', 1, 'k', 'Contact', 's', 'phase', 'd', current_date, 'e', '2 wk', 'g', jsonb_build_array('Coordination'))
          from people, lateral (values (clinician, interval '-30 days'), (clinician, interval '10 days'), (team, interval '-30 days')) v (viewer, after);
        analyze;
        """;

    /// <summary>Loads it.</summary>
    public async Task Make()
    {
        await using var connection = new NpgsqlConnection(logins.Configured);
        await connection.OpenAsync();
        var script = Load.Replace("@organisations", $"{organisations}", StringComparison.Ordinal)
            .Replace("@clinicians", $"{Clinicians}", StringComparison.Ordinal).Replace("@caseload", $"{caseload}", StringComparison.Ordinal);
        await using var load = new NpgsqlCommand(script, connection) { CommandTimeout = 0 };
        await load.ExecuteNonQueryAsync();
        await using var vacuum = new NpgsqlCommand("vacuum worklist, patient, episode, staff, care_plan, plan_section, section_reading", connection) { CommandTimeout = 0 };
        await vacuum.ExecuteNonQueryAsync();
        await using var reset = new NpgsqlCommand("reset session_replication_role", connection);
        await reset.ExecuteNonQueryAsync();
    }

    /// <summary>Everybody with a caseload.</summary>
    public async Task<IReadOnlyList<Session>> Viewers()
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand("select organisation_id, user_id, id from staff order by 1, 3");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<Session>();
        while (await reader.ReadAsync())
        {
            found.Add(new Session(OrganisationId.Of(reader.GetGuid(0)), UserId.Of(reader.GetGuid(1)), StaffId.Of(reader.GetGuid(2))));
        }

        return found;
    }
}
