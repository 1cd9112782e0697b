using CareCoord.Domain.Plans;

namespace CareCoord.Domain.Tests.Plans;

public sealed class PlanElsewhereTests
{
    private static readonly PlanElsewhere Nothing = new() { Title = "Diabetes self management plan", Status = "active", On = new DateOnly(2020, 3, 12) };

    [Fact]
    public void What_it_says_goes_into_the_part_it_belongs_to_beneath_where_it_comes_from()
    {
        var plan = Nothing with { Problems = ["Headache"], Goals = ["Sleep through"], Activities = ["Walks", "Diary, weekly"], Notes = ["Prefers mornings"] };

        plan.Texts("From elsewhere").Should().BeEquivalentTo(new Dictionary<string, string>
        {
            [PlanElsewhere.AboutPart] = "From elsewhere:\nProblem: Headache\nGoal: Sleep through\nNote: Prefers mornings",
            [PlanElsewhere.DonePart] = "From elsewhere:\nWalks\nDiary, weekly",
        });
    }

    [Fact]
    public void A_part_of_which_it_says_nothing_is_not_drafted()
    {
        Nothing.Texts("From elsewhere").Should().BeEmpty();
        (Nothing with { Activities = ["Walks"] }).Texts("From elsewhere").Keys.Should().Equal(PlanElsewhere.DonePart);
    }

    [Fact]
    public void What_stands_stays_above_what_comes_from_elsewhere()
    {
        PlanElsewhere.Beneath("Paced breathing.", "From elsewhere:\nWalks").Should().Be("Paced breathing.\n\nFrom elsewhere:\nWalks");
        PlanElsewhere.Beneath("", "From elsewhere:\nWalks").Should().Be("From elsewhere:\nWalks");
    }

    [Fact]
    public void No_text_is_longer_than_a_section_may_be() =>
        PlanElsewhere.Beneath(new string('a', SectionText.Length), "more").Should().HaveLength(SectionText.Length);
}
