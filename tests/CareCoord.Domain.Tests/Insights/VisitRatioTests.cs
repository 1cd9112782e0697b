using CareCoord.Domain.Contacts;
using CareCoord.Domain.Insights;

namespace CareCoord.Domain.Tests.Insights;

public sealed class VisitRatioTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void It_is_planned_of_all() =>
        VisitRatio.Of([Planned(1), Planned(20), SymptomDriven(30)], Today).Should().Be(new Insight<VisitRatio>.Known(new VisitRatio(2, 1)));

    [Fact]
    public void Two_say_nothing_and_the_window_is_ninety_days()
    {
        VisitRatio.Of([Planned(1), SymptomDriven(2)], Today).Should().Be(new Insight<VisitRatio>.TooFew(2, 3));
        VisitRatio.Of([Planned(1), SymptomDriven(2), Planned(89)], Today).Should().BeOfType<Insight<VisitRatio>.Known>();
        VisitRatio.Of([Planned(1), SymptomDriven(2), Planned(90)], Today).Should().BeOfType<Insight<VisitRatio>.TooFew>();
    }

    [Fact]
    public void The_share_is_rounded_to_whole_percent() => new VisitRatio(2, 1).Percent.Should().Be(67);

    private static (DateOnly, ContactNature) Planned(int daysAgo) => (Today.AddDays(-daysAgo), ContactNature.Planned);

    private static (DateOnly, ContactNature) SymptomDriven(int daysAgo) => (Today.AddDays(-daysAgo), ContactNature.SymptomDriven);
}
