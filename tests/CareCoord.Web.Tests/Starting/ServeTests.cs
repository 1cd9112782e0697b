using System.Net;
using System.Net.Sockets;
using CareCoord.Benchmarks.Grounds;
using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Starting;

public sealed class ServeTests : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task One_command_makes_starts_serves_and_stops_everything_it_started()
    {
        await using var program = RunningProgram.Start(directory.Path);
        var address = await program.Address(Ct);

        (await Status(address, "/health/live")).Should().Be(HttpStatusCode.OK);
        (await Status(address, "/health/ready")).Should().Be(HttpStatusCode.OK);
        program.Said.Should().ContainMatch("Making a database in *");
        (await program.Stop(Ct)).Should().Be(0);
        Postmaster.On(Places.Data).Should().BeNull();
        program.Complaint.Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_names_the_first_ones_address()
    {
        await using var first = RunningProgram.Start(directory.Path);
        var address = await first.Address(Ct);

        await using var second = RunningProgram.Start(directory.Path);

        (await second.ExitCode(Ct)).Should().Be(1);
        second.Complaint.Should().Contain(address.GetLeftPart(UriPartial.Authority)).And.NotContain(Environment.NewLine);
        (await Status(address, "/health/ready")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_a_kill_the_next_start_serves_the_same_data_and_the_next_stop_stops_the_orphaned_database()
    {
        await using var killed = RunningProgram.Start(directory.Path);
        await killed.Address(Ct);
        killed.Kill();
        await killed.ExitCode(Ct);
        Postmaster.On(Places.Data).Should().NotBeNull();

        await using var next = RunningProgram.Start(directory.Path);

        (await Status(await next.Address(Ct), "/health/ready")).Should().Be(HttpStatusCode.OK);
        next.Said.Should().NotContainMatch("Making *").And.NotContainMatch("Starting PostgreSQL *");
        (await next.Stop(Ct)).Should().Be(0);
        Postmaster.On(Places.Data).Should().BeNull();
    }

    [Fact]
    public async Task A_command_joins_the_running_database_and_leaves_it_running()
    {
        await using var server = RunningProgram.Start(directory.Path);
        var address = await server.Address(Ct);

        await using var command = RunningProgram.Start(directory.Path, ["migrate"]);

        (await command.ExitCode(Ct)).Should().Be(0);
        command.Said.Should().NotContainMatch("Starting PostgreSQL *");
        (await Status(address, "/health/ready")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_command_without_a_running_database_starts_it_and_stops_it()
    {
        await using var command = RunningProgram.Start(directory.Path, ["migrate"]);

        (await command.ExitCode(Ct)).Should().Be(0);
        command.Said.Should().ContainMatch("Starting PostgreSQL *");
        Postmaster.On(Places.Data).Should().BeNull();
    }

    [Fact]
    public async Task Ready_turns_false_when_the_database_is_gone_and_live_stays()
    {
        await using var program = RunningProgram.Start(directory.Path);
        var address = await program.Address(Ct);

        using (var server = System.Diagnostics.Process.GetProcessById(Postmaster.On(Places.Data)!.Process))
        {
            server.Kill();
        }

        await Eventually(async () => await Status(address, "/health/ready") == HttpStatusCode.ServiceUnavailable);
        (await Status(address, "/health/live")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence_and_makes_nothing()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await using var program = RunningProgram.Start(directory.Path, environment: ("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}"));

        (await program.ExitCode(Ct)).Should().Be(1);
        program.Complaint.Should().StartWith($"Port {((IPEndPoint)taken.LocalEndpoint).Port} on 127.0.0.1 cannot be used").And.NotContain("   at ");
        Directory.Exists(Places.Postgres).Should().BeFalse();
    }

    [Fact]
    public async Task A_configured_server_that_does_not_answer_is_one_sentence()
    {
        await using var program = RunningProgram.Start(directory.Path, environment:
            ("ConnectionStrings__CareCoord", "Host=127.0.0.1;Port=1;Username=care;Password=never-shown"));

        (await program.ExitCode(Ct)).Should().Be(1);
        program.Complaint.Should().StartWith("The PostgreSQL at 127.0.0.1:1").And.NotContain("   at ").And.NotContain("never-shown");
        Directory.Exists(Places.Postgres).Should().BeFalse();
    }

    [Fact]
    public async Task A_word_that_is_no_command_starts_nothing()
    {
        await using var program = RunningProgram.Start(directory.Path, ["imprt", "patients"]);

        (await program.ExitCode(Ct)).Should().Be(1);
        program.Complaint.Should().Contain("'imprt' is not a command");
        Directory.Exists(Places.Postgres).Should().BeFalse();
    }

    private DataPlaces Places => new(directory.Path);

    private static async Task<HttpStatusCode> Status(Uri address, string path)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var response = await client.GetAsync(path, Ct);
        return response.StatusCode;
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100 && !await holds(); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }

        (await holds()).Should().BeTrue();
    }
}
