using CareCoord.Data;
using CareCoord.Domain.Patients;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>Copies everybody with all that is recorded of them, under new ids, past all triggers.</summary>
internal static class Copies
{
    // What belongs to the person gets the copy's ids; what belongs to the organisation stays.
    private const string Copy = """
        set session_replication_role = replica;
        do $$
        declare
          t text;
          shared constant text[] := array['organisation_id', 'owner_id', 'deputy_id', 'viewer_id', 'staff_id', 'team_id', 'lead_id', 'coordinator_id', 'registered_for', 'by', 'asked_by', 'ended_by', 'told_by'];
          wanted text;
        begin
          for t in select table_name from information_schema.columns where table_schema = 'public' and column_name = 'patient_id' and table_name <> 'search_key' union select 'patient' loop
            select string_agg(case when data_type = 'uuid' and not column_name = any(shared) then format('md5(%1$I::text || n)::uuid', column_name) else format('x.%I', column_name) end, ', ' order by ordinal_position)
              into wanted from information_schema.columns where table_schema = 'public' and table_name = t;
            execute format('insert into %I select %s from %I x, generate_series(2, @times) n', t, wanted, t);
          end loop;
        end $$;
        analyze;
        reset session_replication_role;
        """;

    /// <summary>Makes so many of each, the original counted.</summary>
    /// <returns>Everybody there is then.</returns>
    public static async Task<IReadOnlyList<PatientId>> Make(DatabaseLogins logins, int times)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var copy = source.CreateCommand(Copy.Replace("@times", $"{times}", StringComparison.Ordinal));
        copy.CommandTimeout = 0;
        await copy.ExecuteNonQueryAsync();
        await using var command = source.CreateCommand("select id from patient");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<PatientId>();
        while (await reader.ReadAsync())
        {
            found.Add(PatientId.Of(reader.GetGuid(0)));
        }

        return found;
    }
}
