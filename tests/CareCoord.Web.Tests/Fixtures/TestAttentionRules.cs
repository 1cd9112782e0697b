using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;

namespace CareCoord.Web.Tests.Fixtures;

internal static class TestAttentionRules
{
    public static readonly AttentionRules Rules = new()
    {
        SoonDays = 3,
        LateDays = 1,
        DeputyDays = 8,
        HuddleDays = 15,
        PromiseWarningPercent = 85,
        ReviewAfter = new Dictionary<Phase, Quantity> { [Phase.Active] = new(1, Unit.Month), [Phase.Maintenance] = new(2, Unit.Month) },
    };
}
