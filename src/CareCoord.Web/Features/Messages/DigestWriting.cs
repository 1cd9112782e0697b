using System.Data.Common;
using System.Text.Json;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Messages;

/// <summary>The morning mail: how much waits on Today, by place, and nothing of whom.</summary>
internal static class DigestWriting
{
    // What one owns, and what one stands in for: as on Today.
    private const string Sql = $"""
        with owed as (
          select a.owner_id as viewer, a.tier, a.patient_id, a.kind, a.subject_id from attention a where a.owner_id = any($1) and {TodayQuery.CountsNow}
          union
          select a.deputy_id, a.tier, a.patient_id, a.kind, a.subject_id from attention a where a.deputy_id = any($1) and {TodayQuery.CountsNow})
        select s.id, s.user_id, s.is_active, coalesce(jsonb_object_agg(c.tier, c.n) filter (where c.n is not null), jsonb_build_object())::text, {OpeningBatch.ZoneOf}
        from staff s left join (
          select o.viewer, o.tier, count(*) as n from owed o
          left join follow_up f on f.id = o.subject_id left join patient p on p.id = o.patient_id
          where {TodayQuery.NotPutOff}
          group by o.viewer, o.tier) c on c.viewer = s.id
        where s.id = any($1) group by s.id, s.user_id, s.is_active
        """;

    public static async Task<IReadOnlyList<ToSend>> Write(IEnumerable<OutboundMessage> messages, MessageRules rules, Work work, CancellationToken ct)
    {
        var waiting = messages.ToLookup(x => x.StaffId!.Value.Value);
        await using var find = work.Sql(Sql, waiting.Select(x => x.Key).ToArray(), work.Now);
        await using var reader = await find.ExecuteReaderAsync(ct);
        var written = new List<ToSend>();
        while (await reader.ReadAsync(ct))
        {
            var local = WallClock.LocalOf(work.Now, reader.GetString(4));
            var (now, late) = Split(waiting[reader.GetGuid(0)], x => QueueDigests.IsMorning(local, rules) && x.Occurrence == QueueDigests.DayOf(local));
            if (late.Count > 0)
            {
                written.Add(new ToSend.Never(late, "Its morning is over."));
            }

            if (now.Count > 0)
            {
                written.Add(Letter(now, reader));
            }
        }

        return written;
    }

    private static (IReadOnlyList<OutboundMessageId> Yes, IReadOnlyList<OutboundMessageId> No) Split(IEnumerable<OutboundMessage> messages, Func<OutboundMessage, bool> holds)
    {
        var kinds = messages.ToLookup(holds, x => x.Id);
        return ([.. kinds[true]], [.. kinds[false]]);
    }

    private static ToSend Letter(IReadOnlyList<OutboundMessageId> ids, DbDataReader reader)
    {
        var counts = JsonSerializer.Deserialize<Dictionary<int, int>>(reader.GetString(3))!.ToDictionary(x => (TodayTier)x.Key, x => x.Value);
        return reader.GetBoolean(2) && counts.Values.Sum() > 0
            ? new ToSend.ToStaff(ids, UserId.Of(reader.GetGuid(1)), $"CareCoord: {Words.Count(counts.Values.Sum(), "thing", "things")} today", Text(counts))
            : new ToSend.Never(ids, "Nothing is owed.");
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
