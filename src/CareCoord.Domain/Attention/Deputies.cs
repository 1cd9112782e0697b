using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>Cuts a reason to look into the stretches in which the deputy sees it, and those in which only the owner does.</summary>
internal static class Deputies
{
    public static IEnumerable<AttentionRow> Rows(Matter matter, AttentionFacts facts)
    {
        StaffId? deputy = facts.Deputies.TryGetValue(matter.Owner, out var named) && named != matter.Owner ? named : null;
        var stretches = deputy is null ? [(matter.From, false)] : Stretches(matter, [.. facts.Away.Where(x => x.Who == matter.Owner)]);
        for (var i = 0; i < stretches.Count; i++)
        {
            var (from, deputised) = stretches[i];
            yield return new AttentionRow(
                facts.PatientId,
                matter.Kind,
                matter.Subject,
                matter.Owner,
                from,
                i + 1 < stretches.Count ? stretches[i + 1].From : matter.Until,
                deputised ? deputy : null,
                matter.Band,
                matter.Tier,
                matter.Since,
                matter.Detail);
        }
    }

    /// <summary>Where each stretch begins, and whether the deputy sees it; neighbours differ.</summary>
    private static List<(DateTimeOffset From, bool Deputised)> Stretches(Matter matter, IReadOnlyList<TimeAway> away)
    {
        var cuts = away.SelectMany(x => new[] { x.From, x.Until })
            .Append(matter.DeputyFrom ?? matter.From)
            .Where(x => x > matter.From && !(x >= matter.Until))
            .Append(matter.From).Distinct().Order();
        var stretches = new List<(DateTimeOffset From, bool Deputised)>();
        foreach (var cut in cuts)
        {
            var deputised = matter.DeputyFrom <= cut || away.Any(x => x.From <= cut && cut < x.Until);
            if (stretches.Count == 0 || stretches[^1].Deputised != deputised)
            {
                stretches.Add((cut, deputised));
            }
        }

        return stretches;
    }
}
