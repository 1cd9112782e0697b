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

    [Fact]
    public async Task What_a_killed_program_had_said_was_done_is_done()
    {
        var figure = await KilledWriters.Run(await TestDatabase.Create(cluster), kills: 2, people: 10);

        figure.Details.Should().BeEmpty();
        figure.Line.Should().MatchRegex("^F1 kills=2 acknowledged=[1-9][0-9]* lost=0 held=yes$");
    }

    [Fact]
    public async Task The_program_goes_on_by_itself_when_a_killed_server_is_back()
    {
        var figure = await KilledServer.Run(backends: 2, servers: 1);

        figure.Line.Should().MatchRegex("^F2 backends=2 servers=1 acknowledged=[1-9][0-9]* lost=0 answering-again=");
    }

    [Fact]
    public async Task What_a_killed_worker_had_in_hand_another_delivers_and_once()
    {
        var figure = await KilledWorkers.Run(await TestDatabase.Create(cluster), kills: 2, TimeSpan.FromSeconds(5));

        figure.Line.Should().MatchRegex("^F4 kills=2 letters=[1-9][0-9]+ lost=0 kept-twice=0 handed-again=[0-9]+ stuck-after-a-minute=0 held=yes$");
    }

    [Fact]
    public async Task A_change_stands_with_the_work_that_follows_it_or_not_at_all()
    {
        var figure = await WholeMarks.Run(await TestDatabase.Create(cluster), changes: 60);

        figure.Line.Should().MatchRegex("^F5 changes=60 carried-out=[1-9][0-9]* orphans=0 misses=0 held=yes$");
    }

    [Fact]
    public async Task A_cut_connection_takes_at_most_two_seconds_of_typing_along()
    {
        var figure = await KilledCircuits.Run(await TestDatabase.Create(cluster), kills: 10);

        figure.Line.Should().StartWith("F8 kills=10 lost=0 ");
    }

    [Fact]
    public async Task Nobody_reads_another_organisation_through_a_connection_that_served_it()
    {
        var figure = await MixedTenants.Run(await TestDatabase.Create(cluster), requests: 400);

        figure.Line.Should().Be("F13 requests=400 connections=5 foreign=0 held=yes");
    }

    [Fact]
    public async Task No_edit_silently_overwrites_another()
    {
        var figure = await LostUpdates.Run(await TestDatabase.Create(cluster), edits: 160, plans: 2);

        figure.Details.Should().BeEmpty();
        figure.Line.Should().MatchRegex("^F21 edits=160 accepted=[0-9]+ refused=[1-9][0-9]* versions=[0-9]+ overwritten=0 held=yes$");
    }

    [Fact]
    public async Task Whom_the_leader_of_a_huddle_turns_to_is_before_all_who_follow()
    {
        var figure = await FollowedHuddle.Run(await TestDatabase.Create(cluster), users: 2, turns: 4);

        figure.Line.Should().StartWith("F22 users=2 turns=4 seen-p95=");
    }

    [Fact]
    public async Task People_who_write_go_on_at_the_other_node_while_one_after_the_other_is_started_anew()
    {
        var figure = await RollingRestart.Run(await TestDatabase.Create(cluster), circuits: 4);

        figure.Line.Should().Contain(" lost=0 failed=0 ");
    }
}
