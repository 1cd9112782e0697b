using System.Text.Json;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Whom a team's next huddle would look at, from the list of people as it stands.</summary>
internal static class Agenda
{
    // "Not reached last time" is true and says nothing of the person: what else stands is printed instead, where something does.
    private const string Sql = """
        select w.patient_id, w.band, w.since, coalesce(o.kind, w.kind), coalesce(o.subject_id, w.subject_id), coalesce(o.detail, w.detail)::text
        from worklist w
        left join lateral (
          select a.kind, a.subject_id, a.detail from attention a
          where w.kind = 'CarriedOver' and a.patient_id = w.patient_id and a.kind <> 'CarriedOver' and a.band <= $3
            and a.counts_from <= $2 and (a.counts_until is null or a.counts_until > $2)
          order by a.band, a.since, a.kind, a.subject_id limit 1) o on true
        where w.viewer_id = $1 and w.band <= $4 and w.counts_from <= $2 and (w.counts_until is null or w.counts_until > $2)
        order by w.band, w.since, w.patient_id
        """;

    /// <summary>The team's people as far as a place of the order, with what the last huddle did not reach.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> Of(Work work, TeamId team, Band until, CancellationToken ct)
    {
        var rows = await Rows(work, team, until, ct);
        var people = rows.ConvertAll(x => x.PatientId);
        var episodes = await work.Db.Set<Episode>().AsNoTracking().Where(x => people.Contains(x.PatientId) && x.EndedOn == null)
            .Join(work.Db.Set<Patient>(), x => x.PatientId, x => x.Id, (episode, patient) => new { Episode = episode, Zone = patient.Details.TimeZone })
            .ToDictionaryAsync(x => x.Episode.PatientId, ct);
        var turns = await HuddleTurns.Load(work, people, ct);
        return [.. rows.Where(x => episodes.ContainsKey(x.PatientId))
            .Select(x => AgendaItem.Of(x, turns.FindUnreached(episodes[x.PatientId].Episode, episodes[x.PatientId].Zone)))];
    }

    private static async Task<List<WorklistRow>> Rows(Work work, TeamId team, Band until, CancellationToken ct)
    {
        await using var command = work.Sql(Sql, team.Value, work.Now, (short)Huddle.LastTaken, (short)until);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<WorklistRow>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(Read(reader, team, work.Now));
        }

        return rows;
    }

    private static WorklistRow Read(NpgsqlDataReader reader, TeamId team, DateTimeOffset now) => new(
        team.Value, PatientId.Of(reader.GetGuid(0)), (Band)reader.GetInt16(1), reader.GetFieldValue<DateTimeOffset>(2), now, null,
        Enum.Parse<AttentionKind>(reader.GetString(3)), reader.GetGuid(4),
        JsonSerializer.Deserialize<AttentionDetail>(reader.GetString(5), AttentionKeeping.Json)!);
}
