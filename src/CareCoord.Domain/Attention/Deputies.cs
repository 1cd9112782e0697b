namespace CareCoord.Domain.Attention;

/// <summary>Cuts a reason to look into the stretches in which the deputy sees it, and those in which only the owner does.</summary>
internal static class Deputies
{
    public static IEnumerable<AttentionRow> Rows(Matter matter, AttentionFacts facts)
    {
        var away = facts.Away.Where(x => x.Who == matter.Owner).ToList();
        var hasDeputy = facts.Deputies.TryGetValue(matter.Owner, out var deputy) && deputy != matter.Owner;
        var cuts = hasDeputy
            ? away.SelectMany(x => new[] { x.From, x.Until }).Append(matter.DeputyFrom ?? matter.From)
                .Where(x => x > matter.From && !(x >= matter.Until)).Append(matter.From).Distinct().Order().ToList()
            : [matter.From];
        bool? before = null;
        var starts = new List<(DateTimeOffset From, bool Deputised)>();
        foreach (var cut in cuts)
        {
            var deputised = hasDeputy && (matter.DeputyFrom <= cut || away.Exists(x => x.From <= cut && cut < x.Until));
            if (deputised != before)
            {
                starts.Add((cut, deputised));
                before = deputised;
            }
        }

        for (var i = 0; i < starts.Count; i++)
        {
            yield return new AttentionRow(
                facts.PatientId,
                matter.Kind,
                matter.Subject,
                matter.Owner,
                starts[i].From,
                i + 1 < starts.Count ? starts[i + 1].From : matter.Until,
                starts[i].Deputised ? deputy : null,
                matter.Band,
                matter.Tier,
                matter.Since,
                matter.Detail);
        }
    }
}
