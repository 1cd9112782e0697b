using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Attention;

/// <summary>What people were told: due, and broken until it is put right.</summary>
internal static class PromiseMatters
{
    private const int Whole = 100;

    public static IEnumerable<Matter> Of(AttentionFacts facts, AttentionRules rules)
    {
        var repaired = facts.FollowUps.Where(x => x.IsOpen).SelectMany(x => x.Reasons).Select(x => x.Key.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var followUp in facts.FollowUps)
        {
            if (followUp.Promise is not { LiftedAt: null, RepairedAt: null } promise || promise.KeptAt <= promise.DueAt)
            {
                continue;
            }

            if (followUp.IsOpen && promise.IsUnsettled)
            {
                yield return Due(followUp, promise, facts, rules);
            }

            if (!repaired.Contains(ReasonSource.OfPromise(followUp.Id)))
            {
                yield return Broken(followUp, promise);
            }
        }
    }

    /// <summary>From here on a promise is shown as one: on its day, or once most of its time has passed.</summary>
    public static DateTimeOffset ShownFrom(Promise promise, string zone, AttentionRules rules)
    {
        var day = WallClock.StartOf(WallClock.DayOf(promise.DueAt, zone), zone);
        var warning = Warning(promise, rules);
        return Instants.Later(promise.ToldAt, day < warning ? day : warning);
    }

    private static Matter Due(FollowUpSnapshot followUp, Promise promise, AttentionFacts facts, AttentionRules rules) =>
        new(AttentionKind.PromiseDue, followUp.Id.Value, followUp.OwnerId, Band.EveryoneElse, TodayTier.Promised, promise.DueAt)
        {
            From = ShownFrom(promise, facts.Zone, rules),
            Until = promise.DueAt,
            DeputyFrom = Warning(promise, rules),
            Detail = AttentionDetail.Of(followUp) with { At = promise.DueAt },
        };

    private static Matter Broken(FollowUpSnapshot followUp, Promise promise)
    {
        var from = promise.BrokenAt ?? promise.DueAt;
        return new(AttentionKind.PromiseBroken, followUp.Id.Value, followUp.OwnerId, Band.BrokenPromise, TodayTier.Promised, from)
        {
            From = from,
            DeputyFrom = from,
            Detail = AttentionDetail.Of(followUp) with { At = promise.DueAt },
        };
    }

    private static DateTimeOffset Warning(Promise promise, AttentionRules rules) =>
        promise.ToldAt.AddTicks((promise.DueAt - promise.ToldAt).Ticks / Whole * rules.PromiseWarningPercent).ToMicroseconds();
}
