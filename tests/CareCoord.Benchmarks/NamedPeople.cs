using CareCoord.Data;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Npgsql;

namespace CareCoord.Benchmarks;

/// <summary>Registers of 1,000, 20,000 and 200,000 people with names of syllables, some much commoner than others, loaded by SQL past all triggers.</summary>
public sealed class NamedPeople(DatabaseLogins logins, IReadOnlyList<int> registers)
{
    private const string Syllables = "array['ma','ri','ann','el','ka','to','sha','ben','lo','vi','der','ost','hu','ge','ley','sen','ni','per','ra','stein','go','mez','a','du','wi','chi','ok','no','be','la']";

    // The square of an even draw favours what stands first, as names do.
    private const string Name = $"(select string_agg(({Syllables})[1 + floor(30 * power(('x' || substr(md5(kind || o || '/' || n), 1 + 4 * s, 4))::bit(16)::int / 65536.0, 2))::int], '' order by s) from generate_series(0, 2) s)";

    private const string Load = $"""
        set session_replication_role = replica;
        create temp table register (o int primary key, people int);
        insert into register select i, n from unnest($1::int[]) with ordinality as r(n, i);
        insert into organisation (id, name, is_demonstration) select md5('o' || o)::uuid, 'Network ' || o, false from register;
        insert into site (organisation_id, id, name, time_zone, version) select md5('o' || o)::uuid, md5('site' || o)::uuid, 'One Street', 'Europe/Lisbon', 0 from register;
        insert into team (organisation_id, id, site_id, name, version) select md5('o' || o)::uuid, md5('t' || o)::uuid, md5('site' || o)::uuid, 'Team', 0 from register;
        insert into staff (organisation_id, id, user_id, name, title, role, discipline, is_active, version)
          select md5('o' || o)::uuid, md5('s' || o)::uuid, md5('s' || o)::uuid, 'Front desk', '', 'FrontDesk', 'Coordination', true, 0 from register;
        insert into team_member (organisation_id, team_id, staff_id) select md5('o' || o)::uuid, md5('t' || o)::uuid, md5('s' || o)::uuid from register;
        create temp table named as
          select md5('o' || o)::uuid as org, md5('t' || o)::uuid as team, md5('p' || o || '/' || n)::uuid as id, n, f.name as family, g.name as given
          from register, generate_series(1, people) n,
               lateral (select {Name} as name from (values ('f')) k(kind)) f, lateral (select {Name} as name from (values ('g')) k(kind)) g;
        insert into patient (organisation_id, id, allergies, registered_for, version, birth_date, deceased, family_name, gender_identity, given_names, language,
                             needs_interpreter, preferred_name, sex, time_zone, title)
          select org, id, 'NotRecorded', team, 0, date '1930-01-01' + n % 30000, false, family, '', given, 'en', false, '', 'Female', 'Europe/Lisbon', '' from named;
        insert into search_key (organisation_id, patient_id, key) select org, id, family from named union select org, id, given from named;
        reset session_replication_role;
        analyze;
        """;

    /// <summary>Loads them.</summary>
    public async Task Make()
    {
        await using var connection = new NpgsqlConnection(logins.Configured);
        await connection.OpenAsync();
        var script = Load.Replace("$1", $"'{{{string.Join(',', registers)}}}'", StringComparison.Ordinal);
        await using var load = new NpgsqlCommand(script, connection) { CommandTimeout = 0 };
        await load.ExecuteNonQueryAsync();
        await using var vacuum = new NpgsqlCommand("vacuum patient, search_key, staff", connection) { CommandTimeout = 0 };
        await vacuum.ExecuteNonQueryAsync();
    }

    /// <summary>Somebody at the front desk of a register, a word of one of its names and whose it is.</summary>
    /// <param name="register">Its place among the registers.</param>
    /// <param name="count">How many.</param>
    public async Task<IReadOnlyList<(Session Desk, string Word, Guid Person)>> Drawn(int register, int count)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var draw = source.CreateCommand("""
            select md5('o' || $1)::uuid, md5('s' || $1)::uuid, k.key, k.patient_id from search_key k
            where k.organisation_id = md5('o' || $1)::uuid order by md5(k.patient_id::text || k.key || 'drawn') limit $2
            """);
        draw.Parameters.Add(new() { Value = $"{register + 1}" });
        draw.Parameters.Add(new() { Value = count });
        await using var reader = await draw.ExecuteReaderAsync();
        var drawn = new List<(Session, string, Guid)>();
        while (await reader.ReadAsync())
        {
            drawn.Add((new Session(OrganisationId.Of(reader.GetGuid(0)), UserId.Of(reader.GetGuid(1)), StaffId.Of(reader.GetGuid(1))), reader.GetString(2), reader.GetGuid(3)));
        }

        return drawn;
    }
}
