using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>
/// The first round trip of every operation: security context, who acts, whether the command has run before, locks
/// on the people concerned (in id order, so that two operations never wait for each other), grounds of access.
/// </summary>
internal static class OpeningBatch
{
    private const string Context = """
        select set_config('app.org', $1, true), set_config('app.user', $2, true), set_config('app.command', $3, true), set_config('app.why', $4, true)
        """;

    // Whose clock a member of staff s lives by: the zone of the first team's site, else of the organisation's first site.
    internal const string ZoneOf = """
        coalesce((select x.time_zone from team_member m join team t on t.id = m.team_id join site x on x.id = t.site_id
                  where m.staff_id = s.id order by t.id limit 1),
                 (select x.time_zone from site x order by x.id limit 1), 'UTC')
        """;

    private const string Who = $"""
        select s.name, s.role, s.discipline, {ZoneOf}
        from staff s where s.id = $1 and s.user_id = $2 and s.is_active
        """;

    private const string SystemZone = "select coalesce((select time_zone from site order by id limit 1), 'UTC')";

    private const string Logged = "select user_id, payload_hash, result::text from command_log where command_id = $1";

    // NO KEY UPDATE does not block the foreign-key checks of other inserts; UPDATE would.
    internal const string LockPatients = "select id from patient where id = any($1) order by id for no key update";

    private const string Read = "select audit.read($1, $2)";

    // What is read or written while a record is open in an emergency stands in the trail as that, unless a reason of its own is given.
    private const string NameEmergency = """
        select set_config('app.why', 'Opened in an emergency: ' || e.why, true) from emergency_access e
        where e.patient_id = $1 and e.staff_id = $2 and e.ends_at > $3 and current_setting('app.why', true) = ''
        order by e.ends_at desc limit 1
        """;

    // A huddle opens its agenda to those who attend it, while it runs and on its own day only: one that nobody ended opens nothing tomorrow.
    private const string AtHuddle = """
        exists (select from huddle_row r join huddle h on h.id = r.huddle_id join huddle_attendee a on a.huddle_id = h.id
                join team t on t.id = h.team_id join site x on x.id = t.site_id
                where r.patient_id = p.id and r.status <> 'TakenOff' and a.staff_id = (select id from me) and h.ended_at is null
                  and exists (select from episode e where e.patient_id = p.id and e.ended_on is null)
                  and (h.started_at at time zone x.time_zone)::date = ($3::timestamptz at time zone x.time_zone)::date)
        """;

    internal const string GroundsOfActor = $"""
        with me as (select $2::uuid as id),
             my_team as (select team_id from team_member, me where staff_id = me.id),
             away as (select s.id from staff s join me on s.deputy_id = me.id
                      join absence a on a.staff_id = s.id and a.voided_at is null
                       and ($3::timestamptz at time zone {ZoneOf})::date between a."from" and a.until)
        select p.id,
          exists (select from episode e where e.patient_id = p.id and e.ended_on is null),
          exists (select from care_team_member m where m.patient_id = p.id and m.until is null
                  and (m.staff_id = (select id from me) or m.team_id in (select team_id from my_team))),
          exists (select from care_team_member m where m.patient_id = p.id and m.until is null
                  and (m.staff_id in (select id from away)
                       or m.team_id in (select t.team_id from team_member t join away on away.id = t.staff_id))),
          {AtHuddle},
          p.registered_for in (select team_id from my_team),
          (select max(m.ends_at) from emergency_access m where m.patient_id = p.id and m.staff_id = (select id from me) and m.ends_at > $3)
        from patient p where p.id = any($1) and p.organisation_id = current_setting('app.org')::uuid and p.merged_into is null
        """;

    public static async Task<Opening?> Send(NpgsqlTransaction transaction, Operation operation, DateTimeOffset now, CancellationToken ct)
    {
        var session = operation.Session;
        var patients = operation.Concerning.Select(x => x.Value).Distinct().ToArray();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        Add(batch, Context, session.Organisation.Value.ToString(), Text(session.User?.Value), Text(operation.CommandId), operation.Why);
        if (session.Staff is { } staff)
        {
            Add(batch, Who, staff.Value, session.User!.Value.Value);
        }
        else
        {
            Add(batch, SystemZone);
        }

        if (patients is [var named])
        {
            Add(batch, NameEmergency, named, session.Staff?.Value ?? Guid.Empty, now);
        }

        if (operation.CommandId is { } command)
        {
            Add(batch, Logged, command);
            Add(batch, LockPatients, patients);
        }
        else if (patients is [var patient])
        {
            Add(batch, Read, patient, operation.Name);
        }

        // A list concerns nobody yet: asking for its grounds would cost as much as the list.
        if (patients.Length > 0)
        {
            Add(batch, GroundsOfActor, patients, session.Staff?.Value ?? Guid.Empty, now);
        }

        return await Receive(batch, operation, ct);
    }

    private static async Task<Opening?> Receive(NpgsqlBatch batch, Operation operation, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var actor = await reader.ReadAsync(ct) ? ReadActor(reader, operation.Session) : null;
        if (operation.Concerning.Distinct().Count() == 1)
        {
            await reader.NextResultAsync(ct);
        }

        LoggedCommand? logged = null;
        if (operation.CommandId is not null)
        {
            await reader.NextResultAsync(ct);
            logged = await reader.ReadAsync(ct) ? new LoggedCommand(reader.GetGuid(0), (byte[])reader[1], reader.GetString(2)) : null;
            await reader.NextResultAsync(ct);
        }
        else if (operation.Concerning.Count == 1)
        {
            await reader.NextResultAsync(ct);
        }

        var grounds = await reader.NextResultAsync(ct) ? await ReadGrounds(reader, ct) : [];
        return actor is null ? null : new Opening(actor, logged, grounds);
    }

    internal static async Task<Dictionary<PatientId, Ground>> ReadGrounds(NpgsqlDataReader reader, CancellationToken ct)
    {
        var grounds = new Dictionary<PatientId, Ground>();
        while (await reader.ReadAsync(ct))
        {
            grounds[PatientId.Of(reader.GetGuid(0))] = new Ground(
                reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3), reader.GetBoolean(4), !reader.IsDBNull(5) && reader.GetBoolean(5))
            {
                EmergencyUntil = reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6),
            };
        }

        return grounds;
    }

    private static Actor ReadActor(NpgsqlDataReader reader, Session session) =>
        session.Staff is null
            ? new Actor(null, null, "CareCoord", null, Discipline.Coordination, reader.GetString(0))
            : new Actor(session.Staff, session.User, reader.GetString(0), Enum.Parse<Role>(reader.GetString(1)), Enum.Parse<Discipline>(reader.GetString(2)), reader.GetString(3));

    private static void Add(NpgsqlBatch batch, string sql, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    private static string Text(Guid? id) => id?.ToString() ?? "";
}
