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

    [Fact]
    public async Task A_list_from_the_rows_that_stand_shows_what_is_computed_from_the_record()
    {
        var measured = await ListedLive.Run(await TestDatabase.Create(cluster), Small, caseload: 6);

        measured.Should().ContainSingle().Which.Line.Should().MatchRegex(@"^P3 ratio=\d+\.\d\d goal=0\.25 held=(yes|no)$");
        measured[0].Detail.Should().EndWith("pages that differ=0");
    }

    [Fact]
    public async Task Several_workers_claim_everybody_once()
    {
        var measured = await Claiming.Run(await TestDatabase.Create(cluster), caseload: 4, rounds: 1);

        measured.Select(x => x.Name).Should().Equal("P4", "P4 transactions");
        measured[0].Detail.Should().StartWith("P4 people=200 workers=8 ");
    }

    [Fact]
    public async Task Search_is_measured_on_registers_of_several_sizes_and_finds_somebody()
    {
        var measured = await TypedSearch.Run(await TestDatabase.Create(cluster), Small, [40, 10, 10]);

        measured.Select(x => x.Name).Should().Equal("P7 register=40", "P7 register=10");
        measured.Should().OnlyContain(x => x.Detail.EndsWith("found nobody=0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeping_tenants_apart_is_measured_on_the_same_rows()
    {
        var measured = await TenantsApart.Run(await TestDatabase.Create(cluster), Small, organisations: 2, caseload: 2);

        measured.Select(x => x.Name).Should().Equal("P14", "P14 other plan");
        measured[0].Detail.Should().Contain("rows that differ=0 ");
    }

    [Fact]
    public async Task A_click_on_a_full_caseload_is_measured_beside_one_on_a_counter()
    {
        var measured = await OpenPages.Click(await TestDatabase.Create(cluster), Small);

        measured.Should().ContainSingle().Which.Ratio.Should().BePositive();
    }

    private static Size Small => new(Warm: 1, Calls: 2, Rounds: 2);
}
