using System.Text.RegularExpressions;

namespace CareCoord.Web.Tests.Architecture;

public sealed partial class HazardsTests
{
    [Fact]
    public void Every_hazard_is_controlled_by_a_test_that_there_is()
    {
        var tests = Repository.Files("tests", "Tests.cs", "Properties.cs").ToDictionary(x => Path.GetFileNameWithoutExtension(x.Path) + x.Path, x => x.Text);
        var rows = Repository.Files("docs", "hazards.md").Single().Text.Split('\n').Where(x => x.StartsWith("| H", StringComparison.Ordinal)).ToList();

        rows.Should().HaveCountGreaterThan(20);
        foreach (var row in rows)
        {
            var named = Named().Matches(row).ToList();
            named.Should().NotBeEmpty(row);
            named.Where(x => !tests.Any(t => t.Key.StartsWith(x.Groups["subject"].Value, StringComparison.Ordinal) && t.Value.Contains($" {x.Groups["sentence"].Value}(", StringComparison.Ordinal)))
                .Select(x => x.Value).Should().BeEmpty(row);
        }
    }

    [GeneratedRegex("`(?<subject>[A-Za-z]+)[.](?<sentence>[A-Za-z_0-9]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
