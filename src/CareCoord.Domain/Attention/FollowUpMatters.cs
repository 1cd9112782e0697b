using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Attention;

/// <summary>An open follow-up through time: soon, due, and late in its tiers, one row each. Each owner of a merged one has their own.</summary>
internal static class FollowUpMatters
{
    public static IEnumerable<Matter> Of(FollowUpSnapshot followUp, AttentionFacts facts, AttentionRules rules)
    {
        var owners = followUp.Reasons.Select(x => x.OwnerId).Prepend(followUp.OwnerId).Distinct();
        return owners.SelectMany(owner => Stretches(followUp, facts, rules).Select(x => x with { Owner = owner }));
    }

    private static IEnumerable<Matter> Stretches(FollowUpSnapshot followUp, AttentionFacts facts, AttentionRules rules) => followUp.Kind switch
    {
        FollowUpKind.Repair => [Repair(followUp, facts)],
        _ when followUp.IsAboutSafety => SafetyCheck(followUp, facts, rules),
        _ => Ordinary(followUp, facts, rules).Select(x => NotBefore(x, Hidden(followUp, facts))),
    };

    private static IEnumerable<Matter> Ordinary(FollowUpSnapshot followUp, AttentionFacts facts, AttentionRules rules)
    {
        var review = followUp.Kind == FollowUpKind.CaseReview;
        var late = review ? Band.NotReviewed : Band.EveryoneElse;
        var (due, lateFrom, deputyFrom, huddleFrom) = (Start(0), Start(rules.LateDays), Start(rules.DeputyDays), Start(rules.HuddleDays));
        yield return New(AttentionKind.Soon, Band.EveryoneElse, TodayTier.Soon) with { From = SoonFrom(followUp, facts, rules), Until = SoonUntil() };
        yield return New(AttentionKind.Due, Band.EveryoneElse, TodayTier.Due) with { From = due, Until = lateFrom };
        yield return New(AttentionKind.Late, late, TodayTier.Late) with { From = lateFrom, Until = deputyFrom };
        yield return New(AttentionKind.LateForDeputy, late, TodayTier.Late) with { From = deputyFrom, Until = huddleFrom, DeputyFrom = deputyFrom };
        yield return New(AttentionKind.LateForHuddle, review ? late : Band.LongLate, TodayTier.Late) with { From = huddleFrom, DeputyFrom = huddleFrom };

        Matter New(AttentionKind kind, Band band, TodayTier tier) => Matter(followUp, facts, kind, band, tier);
        DateTimeOffset Start(int days) => WallClock.StartOf(followUp.DueOn.AddDays(days), facts.Zone);
        DateTimeOffset SoonUntil() => followUp.Promise is { IsUnsettled: true } promise && PromiseMatters.ShownFrom(promise, facts.Zone, rules) is var shown && shown < due
            ? shown
            : due;
    }

    /// <summary>A check is safety from its day on, and its deputy sees it at once; before that it is something soon.</summary>
    private static IEnumerable<Matter> SafetyCheck(FollowUpSnapshot followUp, AttentionFacts facts, AttentionRules rules)
    {
        var due = WallClock.StartOf(followUp.DueOn, facts.Zone);
        yield return Matter(followUp, facts, AttentionKind.Soon, Band.EveryoneElse, TodayTier.Soon) with { From = SoonFrom(followUp, facts, rules), Until = due };
        yield return Matter(followUp, facts, AttentionKind.SafetyCheckDue, Band.Safety, TodayTier.Safety) with { From = due, DeputyFrom = due };
    }

    /// <summary>A repair counts from the day on which the word was broken until it is done.</summary>
    private static Matter Repair(FollowUpSnapshot followUp, AttentionFacts facts)
    {
        var broken = followUp.Reasons.Min(x => x.Facts.On) ?? followUp.OpensOn;
        var from = WallClock.StartOf(broken, facts.Zone);
        return Matter(followUp, facts, AttentionKind.RepairOwed, Band.BrokenPromise, TodayTier.Promised) with { Since = from, From = from, DeputyFrom = from };
    }

    private static Matter Matter(FollowUpSnapshot followUp, AttentionFacts facts, AttentionKind kind, Band band, TodayTier tier)
    {
        var due = WallClock.StartOf(followUp.DueOn, facts.Zone);
        return new(kind, followUp.Id.Value, followUp.OwnerId, band, tier, due) { From = due, Detail = AttentionDetail.Of(followUp) };
    }

    private static DateTimeOffset SoonFrom(FollowUpSnapshot followUp, AttentionFacts facts, AttentionRules rules)
    {
        var soon = followUp.DueOn.AddDays(-rules.SoonDays);
        return WallClock.StartOf(followUp.OpensOn < soon ? followUp.OpensOn : soon, facts.Zone);
    }

    /// <summary>Until when it is hidden: it was put off, or it shows as a promise meanwhile.</summary>
    private static (DateTimeOffset? Snoozed, DateTimeOffset? Promised) Hidden(FollowUpSnapshot followUp, AttentionFacts facts) => (
        followUp.SnoozedUntil is { } until ? WallClock.StartOf(until, facts.Zone) : null,
        followUp.Promise is { IsUnsettled: true } promise ? promise.DueAt : null);

    private static Matter NotBefore(Matter matter, (DateTimeOffset? Snoozed, DateTimeOffset? Promised) hidden)
    {
        var from = hidden.Snoozed is { } snoozed ? Instants.Later(matter.From, snoozed) : matter.From;
        from = hidden.Promised is { } promised && matter.Kind != AttentionKind.Soon ? Instants.Later(from, promised) : from;
        return matter with { From = from, DeputyFrom = matter.DeputyFrom is null ? null : from };
    }
}
