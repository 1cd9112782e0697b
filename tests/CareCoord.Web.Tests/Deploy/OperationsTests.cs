using CareCoord.Web.Tests.Architecture;

namespace CareCoord.Web.Tests.Deploy;

public sealed class OperationsTests
{
    [Fact]
    public void The_settings_that_are_explained_are_the_settings_there_are() =>
        Repository.Files("docs", "operations.md").Single().Text.Split('\n')
            .SkipWhile(x => !x.StartsWith("| setting", StringComparison.Ordinal)).Skip(2).TakeWhile(x => x.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(x => x.Split('|')[1].Split('`').Where((_, at) => at % 2 == 1))
            .Should().BeEquivalentTo(KnownSettings.All);
}
