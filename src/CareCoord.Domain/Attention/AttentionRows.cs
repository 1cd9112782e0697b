namespace CareCoord.Domain.Attention;

/// <summary>
/// Everything about one person that should make somebody look. A pure function of the facts, so that a rebuild from nothing
/// and a change kept in step are the same thing by construction.
/// </summary>
public static class AttentionRows
{
    /// <summary>The rows of one person, in a total order.</summary>
    /// <param name="facts">All the facts.</param>
    /// <param name="rules">The numbers.</param>
    public static IReadOnlyList<AttentionRow> Of(AttentionFacts facts, AttentionRules rules) =>
    [
        .. SafetyMatters.Of(facts)
            .Concat(PromiseMatters.Of(facts, rules))
            .Concat(facts.FollowUps.Where(x => x.IsOpen).SelectMany(x => FollowUpMatters.Of(x, facts, rules)))
            .Concat(CareMatters.Of(facts, rules))
            .Concat(DecisionMatters.Of(facts))
            .Where(x => !x.IsEmpty)
            .SelectMany(x => Deputies.Rows(x, facts))
            .DistinctBy(x => (x.Kind, x.SubjectId, x.OwnerId, x.CountsFrom))
            .OrderBy(x => x.Band).ThenBy(x => x.Since).ThenBy(x => x.Kind).ThenBy(x => x.SubjectId)
            .ThenBy(x => x.OwnerId.Value).ThenBy(x => x.CountsFrom),
    ];
}
