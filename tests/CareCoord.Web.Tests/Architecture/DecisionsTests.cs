namespace CareCoord.Web.Tests.Architecture;

public sealed class DecisionsTests
{
    [Fact]
    public void Every_decision_has_a_number_of_its_own() =>
        Repository.Files("docs/decisions", ".md").Select(x => Path.GetFileName(x.Path)[..4]).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(10);
}
