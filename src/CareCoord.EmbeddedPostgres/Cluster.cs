using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CareCoord.EmbeddedPostgres;

/// <summary>The files of one PostgreSQL cluster and its server: made, started, stopped. The caller holds the lock.</summary>
internal sealed class Cluster(DataPlaces places, Binaries binaries, ServerAccount account)
{
    public const string Superuser = "postgres";

    private const int StartTries = 5;
    private const int PasswordBytes = 24;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    // A large installation that was killed replays its log before it answers.
    private const string PatienceInSeconds = "600";

    public async Task Make(bool durable, CancellationToken ct)
    {
        if (Directory.Exists(places.DataBeingMade))
        {
            Directory.Delete(places.DataBeingMade, recursive: true);
        }

        await account.Own(places.Postgres, ct);
        await WritePassword(ct);
        await account.Own(places.Postgres, ct);
        await ChildProcess.Demand(binaries.Program("initdb"),
        [
            "-D", places.DataBeingMade, "-U", Superuser, "-E", "UTF8", "--auth=scram-sha-256", $"--pwfile={places.Password}",
            OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--locale=C",
            .. durable ? Array.Empty<string>() : ["--no-sync"],
        ], account.Other, ct);
        Directory.Move(places.DataBeingMade, places.Data);
    }

    /// <summary>Starts the server on a free port of this machine only.</summary>
    public async Task<Postmaster> Start(IEnumerable<string> settings, CancellationToken ct)
    {
        Postmaster.ForgetIfNumberWasReused(places.Data);
        for (var tries = 1; ; tries++)
        {
            var (code, said) = await ChildProcess.Run(binaries.Program("pg_ctl"),
                ["start", "-w", "-t", PatienceInSeconds, "-D", places.Data, "-l", places.Log, "-o", ServerArguments(FreePort(), settings)],
                account.Other, ct);
            if (code == 0 && Postmaster.On(places.Data) is { } running)
            {
                return running;
            }

            // The port may have been taken meanwhile, or backends of a killed server may be on their way out.
            if (tries == StartTries)
            {
                throw new CannotStartException($"PostgreSQL did not start: {LastWords() ?? said} (all of it in {places.Log})");
            }

            await Task.Delay(BetweenTries, ct);
        }
    }

    public Task Stop() =>
        ChildProcess.Demand(binaries.Program("pg_ctl"), ["stop", "-m", "fast", "-w", "-D", places.Data], account.Other);

    private async Task WritePassword(CancellationToken ct)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(places.Password);
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new StreamWriter(places.Password, how);
        await file.WriteAsync(Convert.ToHexString(RandomNumberGenerator.GetBytes(PasswordBytes)).AsMemory(), ct);
    }

    /// <summary>No socket file: it would need a folder that the account may write to.</summary>
    private static string ServerArguments(int port, IEnumerable<string> settings) =>
        $"-p {port} " + string.Join(' ', settings.Prepend("unix_socket_directories=").Prepend("listen_addresses=127.0.0.1").Select(s => $"-c {s}"));

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private string? LastWords() => File.Exists(places.Log) ? File.ReadLines(places.Log).LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal)) : null;
}
