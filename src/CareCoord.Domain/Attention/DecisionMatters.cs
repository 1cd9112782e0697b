namespace CareCoord.Domain.Attention;

/// <summary>What waits for somebody's decision or eyes: proposals, holds, and parts of the plan not yet seen.</summary>
internal static class DecisionMatters
{
    public static IEnumerable<Matter> Of(AttentionFacts facts) => Proposals(facts).Concat(Holds(facts)).Concat(Unseen(facts));

    private static IEnumerable<Matter> Proposals(AttentionFacts facts) => facts.Proposals.SelectMany(x => x.DecidedBy.Distinct().Select(who =>
        new Matter(AttentionKind.Proposal, x.Id.Value, who, x.Band ?? Band.EveryoneElse, TodayTier.Due, x.Since)
        {
            From = x.Since,
            Detail = new AttentionDetail { Topic = x.Topic },
        }));

    private static IEnumerable<Matter> Holds(AttentionFacts facts) => facts.Holds.Select(x =>
        new Matter(AttentionKind.Hold, x.Id.Value, x.Owner, Band.Hold, x.NeedsDecision ? TodayTier.Due : TodayTier.None, x.Since)
        {
            From = x.Since,
            Detail = new AttentionDetail { Topic = x.Topic },
        });

    private static IEnumerable<Matter> Unseen(AttentionFacts facts) => facts.UnseenSections.Select(x =>
        new Matter(AttentionKind.SectionUnseen, x.Id.Value, x.Owner, Band.EveryoneElse, TodayTier.Soon, x.PublishedAt)
        {
            From = x.PublishedAt,
            Detail = new AttentionDetail { Disciplines = [x.WrittenBy] },
        });
}
