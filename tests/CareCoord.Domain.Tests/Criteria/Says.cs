using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Tests.Criteria;

/// <summary>Shortens what a criterion says to one word and its reasons.</summary>
internal static class Says
{
    public static Answer Of(Criterion criterion, Facts facts) => criterion.Evaluate(facts, PracticeRecord.Today);

    public static string Kind(Criterion criterion, Facts facts) => Of(criterion, facts) switch
    {
        Answer.Met => "met",
        Answer.NotMet => "not met",
        _ => "cannot tell",
    };

    public static LimitBound AtLeast(decimal number, Unit unit = Unit.Items) => new(LimitKind.AtLeast, new(number, unit));

    public static LimitBound AtMost(decimal number, Unit unit = Unit.Items) => new(LimitKind.AtMost, new(number, unit));
}
