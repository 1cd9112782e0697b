using CareCoord.Faults;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Faults;

/// <summary>The figures of reliability in small; in full they are run by name.</summary>
public sealed class FiguresTests(TestCluster cluster)
{
    [Fact]
    public async Task No_command_is_applied_twice_or_lost_over_ambiguous_commits()
    {
        var figure = await AmbiguousCommits.Run(await TestDatabase.Create(cluster), commits: 40);

        figure.Details.Should().BeEmpty();
        figure.Line.Should().Be("F3 commits=40 doubled=0 held=yes");
    }

    [Fact]
    public async Task Every_table_of_a_tenant_is_protected()
    {
        var figure = await RowLevelSecurity.Run(await TestDatabase.Create(cluster));

        figure.Details.Should().BeEmpty();
        figure.Line.Should().MatchRegex("^F12 tables=[1-9][0-9]+ faults=0 held=yes$");
    }
}
