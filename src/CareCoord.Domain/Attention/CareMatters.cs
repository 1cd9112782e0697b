using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Attention;

/// <summary>What matters about the person's care as a whole: new, unreached, unplanned, not reviewed.</summary>
internal static class CareMatters
{
    public static IEnumerable<Matter> Of(AttentionFacts facts, AttentionRules rules)
    {
        if (facts.State is CareState.NotInCare or CareState.Dead or CareState.Left || facts.InCareSince is not { } since)
        {
            return [];
        }

        return [.. New(facts, since), .. Unreached(facts), .. NothingPlanned(facts, since), .. NotReviewed(facts, rules, since)];
    }

    /// <summary>Somebody taken into care on the day of the huddle is new to the next one, unless this one looked at them.</summary>
    private static IEnumerable<Matter> New(AttentionFacts facts, DateTimeOffset since)
    {
        var day = WallClock.DayOf(since, facts.Zone);
        if (facts.LastHuddleAt is not { } huddle || since > huddle || (day == WallClock.DayOf(huddle, facts.Zone) && !(facts.LastReviewedOn >= day)))
        {
            yield return About(facts, AttentionKind.NewToTeam, Band.New, TodayTier.None, since) with { Detail = new AttentionDetail { Day = day } };
        }
    }

    private static IEnumerable<Matter> Unreached(AttentionFacts facts)
    {
        if (facts.Unreached is { } unreached)
        {
            yield return About(facts, AttentionKind.CarriedOver, unreached.Band, TodayTier.None, unreached.Since) with
            {
                Subject = unreached.Id.Value,
                Detail = new AttentionDetail { Number = unreached.Times },
            };
        }
    }

    private static IEnumerable<Matter> NothingPlanned(AttentionFacts facts, DateTimeOffset since)
    {
        if (facts.State == CareState.Active && !facts.FollowUps.Any(x => x.IsOpen && x.Kind.IsMeeting()))
        {
            var matter = About(facts, AttentionKind.NothingPlanned, Band.LongLate, TodayTier.Late, since);
            yield return matter with { Owner = facts.Coordinator };
            if (facts.Lead != facts.Coordinator)
            {
                yield return matter;
            }
        }
    }

    /// <summary>Where a review is planned, its own lateness says so.</summary>
    private static IEnumerable<Matter> NotReviewed(AttentionFacts facts, AttentionRules rules, DateTimeOffset since)
    {
        var planned = facts.FollowUps.Any(x => x.IsOpen && x.Kind == FollowUpKind.CaseReview);
        if (!planned && rules.ReviewAfter.TryGetValue(facts.Phase, out var after))
        {
            var last = facts.LastReviewedOn ?? WallClock.DayOf(since, facts.Zone);
            var from = WallClock.StartOf(after.After(last), facts.Zone);
            yield return About(facts, AttentionKind.NotReviewed, Band.NotReviewed, TodayTier.Late, from) with
            {
                Detail = new AttentionDetail { Day = last },
            };
        }
    }

    private static Matter About(AttentionFacts facts, AttentionKind kind, Band band, TodayTier tier, DateTimeOffset since) =>
        new(kind, facts.PatientId.Value, facts.Lead, band, tier, since) { From = since };
}
