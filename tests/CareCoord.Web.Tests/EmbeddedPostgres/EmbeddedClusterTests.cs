using System.Diagnostics;
using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.EmbeddedPostgres;

public sealed class EmbeddedClusterTests : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TemporaryDirectory directory = new();
    private readonly List<string> said = [];

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task A_first_start_makes_the_database_and_says_so()
    {
        await using var cluster = await Start();

        cluster.StartedHere.Should().BeTrue();
        (await Ask(cluster, "select current_database()")).Should().Be("carecoord");
        said.Should().ContainMatch("Making a database in *").And.ContainMatch("Starting PostgreSQL *");
    }

    [Fact]
    public async Task A_second_start_finds_what_the_first_one_wrote()
    {
        await using (var first = await Start())
        {
            await Ask(first, "create table kept as select 'still here' as word; select 1");
        }

        await using var second = await Start();

        second.StartedHere.Should().BeTrue();
        (await Ask(second, "select word from kept")).Should().Be("still here");
    }

    [Fact]
    public async Task Who_joins_leaves_the_server_running_and_the_last_to_leave_stops_it()
    {
        var first = await Start();
        await using (var joined = await Start())
        {
            joined.StartedHere.Should().BeFalse();
            joined.ConnectionString.Should().Be(first.ConnectionString);
        }

        (await Ask(first, "select 1")).Should().Be(1);
        await first.DisposeAsync();

        Postmaster.On(Places.Data).Should().BeNull();
    }

    [Fact]
    public async Task Who_started_may_leave_first()
    {
        var first = await Start();
        await using var joined = await Start();

        await first.DisposeAsync();

        (await Ask(joined, "select 1")).Should().Be(1);
    }

    [Fact]
    public async Task Starters_at_the_same_time_share_one_server()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Start, Ct)));

        clusters.Select(c => c.ConnectionString).Distinct().Should().ContainSingle();
        clusters.Count(c => c.StartedHere).Should().Be(1);
        foreach (var cluster in clusters)
        {
            await cluster.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_killed_server_comes_back_with_what_was_committed()
    {
        await using var first = await Start();
        await Ask(first, "create table kept as select 'committed' as word; select 1");
        Kill(Postmaster.On(Places.Data)!.Process);

        await using var second = await Start();

        second.StartedHere.Should().BeTrue();
        (await Ask(second, "select word from kept")).Should().Be("committed");
    }

    [Fact]
    public async Task A_number_that_now_belongs_to_another_program_does_not_keep_the_server_from_starting()
    {
        await (await Start()).DisposeAsync();
        using var other = Process.Start("sleep", "60");
        await File.WriteAllTextAsync(Path.Combine(Places.Data, "postmaster.pid"), $"{other.Id}\n{Places.Data}\n1\n1\n\n127.0.0.1\n\n", Ct);

        await using var cluster = await Start();

        cluster.StartedHere.Should().BeTrue();
        other.Kill();
    }

    [Fact]
    public async Task An_initdb_that_was_killed_halfway_is_begun_again()
    {
        Directory.CreateDirectory(Path.Combine(Places.DataBeingMade, "base"));

        await using var cluster = await Start();

        (await Ask(cluster, "select 1")).Should().Be(1);
    }

    [Fact]
    public async Task Nobody_connects_without_the_password_and_the_password_is_readable_by_one_account_only()
    {
        await using var cluster = await Start();
        var open = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guessed" };

        var guess = async () => await Ask(open.ConnectionString, "select 1");

        (await guess.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
        (OperatingSystem.IsWindows() || File.GetUnixFileMode(Places.Password) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)).Should().BeTrue();
    }

    [Fact]
    public async Task Data_of_another_version_are_refused_naming_both()
    {
        await using (await Start())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(Places.Data, "PG_VERSION"), "14\n", Ct);

        var start = () => Start();

        (await start.Should().ThrowAsync<CannotStartException>()).Which.Message
            .Should().Contain("were made by PostgreSQL 14").And.MatchRegex("only PostgreSQL .*1[5-9]");
    }

    [Fact]
    public async Task Settings_reach_the_server()
    {
        await using var cluster = await Start(new() { DataDirectory = directory.Path, Durable = false, Settings = ["max_connections=42"] });

        (await Ask(cluster, "show fsync")).Should().Be("off");
        (await Ask(cluster, "show max_connections")).Should().Be("42");
    }

    private DataPlaces Places => new(directory.Path);

    private Task<RunningCluster> Start() => Start(new() { DataDirectory = directory.Path, BinariesDirectory = EmbeddedOptions.FromEnvironment().BinariesDirectory });

    private Task<RunningCluster> Start(EmbeddedOptions options) => EmbeddedCluster.Start(options, said.Add, Ct);

    private static Task<object?> Ask(RunningCluster cluster, string sql) => Ask(cluster.ConnectionString, sql);

    private static async Task<object?> Ask(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }

    private static void Kill(int process)
    {
        using var server = Process.GetProcessById(process);
        server.Kill();
        server.WaitForExit(TimeSpan.FromSeconds(10));
    }
}
