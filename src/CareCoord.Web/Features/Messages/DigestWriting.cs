using CareCoord.Domain.Attention;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Messages;

/// <summary>The morning mail: how much waits on Today, by place, and nothing of whom.</summary>
internal static class DigestWriting
{
    // What one owns, and what one stands in for: as on Today.
    private const string Sql = """
        with owed as (
          select a.owner_id as viewer, a.tier, a.patient_id, a.kind, a.subject_id from attention a
           where a.owner_id = any($1) and a.tier < 9 and a.counts_from <= $2 and (a.counts_until is null or a.counts_until > $2)
          union
          select a.deputy_id, a.tier, a.patient_id, a.kind, a.subject_id from attention a
           where a.deputy_id = any($1) and a.tier < 9 and a.counts_from <= $2 and (a.counts_until is null or a.counts_until > $2))
        select s.id, s.user_id, s.is_active, coalesce(jsonb_object_agg(o.tier, o.n) filter (where o.n is not null), '{}')::text
        from staff s left join (
          select w.viewer, w.tier, count(*) as n from owed w
          left join follow_up f on f.id = w.subject_id left join patient p on p.id = w.patient_id
          where f.snoozed_until is null or f.snoozed_until <= ($2 at time zone p.time_zone)::date or w.tier <= 2
          group by w.viewer, w.tier) o on o.viewer = s.id
        where s.id = any($1) group by s.id, s.user_id, s.is_active
        """;

    public static async Task<IReadOnlyList<ToSend>> Write(IEnumerable<OutboundMessage> messages, Work work, CancellationToken ct)
    {
        var waiting = messages.ToLookup(x => x.StaffId!.Value.Value, x => x.Id);
        await using var find = work.Sql(Sql, waiting.Select(x => x.Key).ToArray(), work.Now);
        await using var reader = await find.ExecuteReaderAsync(ct);
        var written = new List<ToSend>();
        while (await reader.ReadAsync(ct))
        {
            var counts = System.Text.Json.JsonSerializer.Deserialize<Dictionary<int, int>>(reader.GetString(3))!.ToDictionary(x => (TodayTier)x.Key, x => x.Value);
            IReadOnlyList<OutboundMessageId> ids = [.. waiting[reader.GetGuid(0)]];
            written.Add(reader.GetBoolean(2) && counts.Values.Sum() > 0
                ? new ToSend.ToStaff(ids, UserId.Of(reader.GetGuid(1)), $"CareCoord: {Words.Count(counts.Values.Sum(), "thing", "things")} today", Text(counts))
                : new ToSend.Never(ids, "Nothing is owed."));
        }

        return written;
    }

    private static string Text(Dictionary<TodayTier, int> counts)
    {
        var lines = new (TodayTier Tier, string Words)[]
        {
            (TodayTier.Safety, "about safety"), (TodayTier.Promised, "promised"), (TodayTier.Late, "late"), (TodayTier.Due, "due today"), (TodayTier.Soon, "soon"),
        }.Where(x => counts.ContainsKey(x.Tier)).Select(x => $"{counts[x.Tier],4}  {x.Words}");
        return $"Good morning.\n\nOn your list now:\n\n{string.Join('\n', lines)}\n\nOpen CareCoord and begin with Today. This mail names nobody, and nobody reads what is sent to its address.\n";
    }
}
