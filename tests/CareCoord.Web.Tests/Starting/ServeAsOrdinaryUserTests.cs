using CareCoord.Benchmarks.Grounds;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Starting;

public sealed class ServeAsOrdinaryUserTests : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    /// <summary>Run by root, as on many build machines, this becomes another account; run by anyone else, it is one already.</summary>
    [Fact]
    public async Task An_ordinary_user_needs_no_rights_and_sets_nothing()
    {
        var account = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? "nobody" : null;
        var (program, home) = await Belongings(account);

        await using var running = RunningProgram.Start(home, account: account, program: program, environment:
            [("CARECOORD_DATA", ""), ("HOME", home), ("XDG_DATA_HOME", Path.Combine(home, "share")), ("DOTNET_CLI_HOME", home)]);
        await running.Address(Ct);

        Directory.Exists(Path.Combine(home, "share", "carecoord", "postgres")).Should().BeTrue();
        (await running.Stop(Ct)).Should().Be(0);
    }

    /// <summary>The other account may not enter the folder that the program was built in.</summary>
    private async Task<(string Program, string Home)> Belongings(string? account)
    {
        var program = Path.Combine(directory.Path, "program");
        var home = Directory.CreateDirectory(Path.Combine(directory.Path, "home")).FullName;
        var built = Path.GetDirectoryName(typeof(Program).Assembly.Location)!;
        await Do("cp", "-r", built, program);
        // It points into the folders of whoever built; a published program has none.
        Array.ForEach(Directory.GetFiles(program, "*.staticwebassets.runtime.json"), File.Delete);
        if (account is not null)
        {
            await Do("chown", "-R", account, directory.Path);
        }

        return (Path.Combine(program, Path.GetFileName(typeof(Program).Assembly.Location)), home);
    }

    private static async Task Do(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        await process.WaitForExitAsync(Ct);
        process.ExitCode.Should().Be(0);
    }
}
