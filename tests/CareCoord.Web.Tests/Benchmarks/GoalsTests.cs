using CareCoord.Benchmarks;
using CareCoord.Benchmarks.Simulating;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Benchmarks;

/// <summary>The measurements in small: they run and count what they should. What they say is judged by people, in full.</summary>
public sealed class GoalsTests(TestCluster cluster)
{
    [Fact]
    public async Task The_worklist_page_is_measured_on_full_pages()
    {
        var measured = await WorklistPage.Run(await TestDatabase.Create(cluster), new Size(Warm: 2, Calls: 3, Rounds: 2), organisations: 1, caseload: 4);

        measured.Should().ContainSingle().Which.Line.Should().MatchRegex(@"^P1 ratio=\d+\.\d\d goal=1\.60 held=(yes|no)$");
        measured[0].Detail.Should().StartWith("P1 people=200 ").And.EndWith("pages not full=0");
    }

    [Fact]
    public void Simulated_years_forget_nobody_and_lose_no_safety_flag()
    {
        using var said = new StringWriter();

        Simulation.Run(new Assumptions { People = 24, Caseload = 12 }, said).Should().Be(0, said.ToString());

        var lines = said.ToString().ReplaceLineEndings("\n").Split('\n');
        lines.Should().Contain("people ever without a dated next contact: 0").And.Contain(x => x.StartsWith("planted safety events missed: 0 (of ", StringComparison.Ordinal));
        lines.Single(x => x.StartsWith("planted", StringComparison.Ordinal)).Should().ContainAll("owner away", "put off", "handed over", "paused");
    }

    [Fact]
    public async Task The_cost_of_attention_is_measured_kept_and_rebuilt()
    {
        var measured = await AttentionKept.Run(await TestDatabase.Create(cluster), new Size(Warm: 1, Calls: 2, Rounds: 2), people: 6);

        measured.Select(x => x.Line).Should().SatisfyRespectively(
            x => x.Should().MatchRegex(@"^P15 ratio=\d+\.\d\d goal=1\.60 held=(yes|no)$"),
            x => x.Should().MatchRegex(@"^P15 worklist ratio=\d+\.\d\d goal=1\.85 held=(yes|no)$"),
            x => x.Should().MatchRegex(@"^P15 rebuild ratio=\d+\.\d\d goal=4\.00 held=(yes|no)$"));
        measured.Should().OnlyContain(x => x.Ratio > 0 && x.Detail.Contains("people=6 "));
    }
}
