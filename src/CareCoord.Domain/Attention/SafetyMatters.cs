namespace CareCoord.Domain.Attention;

/// <summary>Open safety flags: at once on top, for the named clinician and the deputy.</summary>
internal static class SafetyMatters
{
    public static IEnumerable<Matter> Of(AttentionFacts facts) => facts.SafetyFlags.Select(x =>
        new Matter(AttentionKind.SafetyFlag, x.Id.Value, x.Clinician, Band.Safety, TodayTier.Safety, x.RaisedAt)
        {
            From = x.RaisedAt,
            DeputyFrom = x.RaisedAt,
            Detail = new AttentionDetail { At = x.RaisedAt, Level = x.Level },
        });
}
