using CareCoord.Data;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>What is owed for a <see cref="Population"/>: each person's team, one thing for the clinician on Today, and the keys they are found by.</summary>
public static class PopulationOwed
{
    private const string Load = """
        set session_replication_role = replica;
        insert into care_team_member (organisation_id, id, patient_id, staff_id, "from")
          select organisation_id, md5('m' || patient_id)::uuid, patient_id, lead_id, current_date - 100 from episode;
        insert into follow_up (organisation_id, id, snoozed_because, snooze_count, patient_id, episode_id, kind, discipline, owner_id, opens_on, due_on, status, version, ended_because, broken_because)
          select organisation_id, md5('f' || patient_id)::uuid, '', 0, patient_id, id, 'Contact', 'Psychology', lead_id, current_date - 3, current_date, 'Open', 0, '', '' from episode;
        insert into attention (organisation_id, patient_id, kind, subject_id, owner_id, counts_from, band, tier, since, detail)
          select organisation_id, patient_id, 'Due', md5('f' || patient_id)::uuid, lead_id, now() - interval '1 day', 8, 6, now() - interval '1 day',
                 jsonb_build_object('v', 1, 'k', 'Contact', 's', 'phase', 'd', current_date, 'e', '2 wk', 'g', jsonb_build_array('Psychology')) from episode;
        insert into search_key (organisation_id, patient_id, key)
          select organisation_id, id, key from patient, lateral (values ('family'), (left(id::text, 8)), ('given')) k (key);
        reset session_replication_role;
        analyze;
        """;

    /// <summary>Adds it to people who were made before.</summary>
    public static async Task Add(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var load = source.CreateCommand(Load);
        load.CommandTimeout = 0;
        await load.ExecuteNonQueryAsync();
        await using var vacuum = source.CreateCommand("vacuum attention, follow_up, care_team_member, search_key");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }
}
