using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CareCoord.Web.Execution;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>The program as people start it: a process of its own, on its own data and address.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    /// <summary>How a program begins the line in which it says where it is.</summary>
    public const string Announced = "CareCoord is at ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly ConcurrentQueue<string> complained = new();

    private RunningProgram(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(complained, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Said => said;

    public string Complaint => string.Join('\n', complained);

    public int Id => process.Id;

    public static RunningProgram Start(
        string dataDirectory, string[]? arguments = null, string? account = null, string? program = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? typeof(UseCases).Assembly.Location, .. arguments ?? []])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataDirectory,
            UseShellExecute = false,
        };
        start.Environment["CARECOORD_DATA"] = dataDirectory;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment.Remove("ConnectionStrings__CareCoord");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        if (account is not null)
        {
            start.UserName = account;
        }

        return new(start);
    }

    /// <summary>Waits for the line that says it serves, and gives the address that it names.</summary>
    public async Task<Uri> Address(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        for (; ; )
        {
            if (said.FirstOrDefault(line => line.StartsWith(Announced, StringComparison.Ordinal)) is { } last)
            {
                return new Uri(last[Announced.Length..]);
            }

            if (process.HasExited)
            {
                throw new InvalidOperationException($"It ended with {process.ExitCode}: {Complaint}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    public async Task<int> ExitCode(CancellationToken ct)
    {
        await process.WaitForExitAsync(ct).WaitAsync(Patience, ct);
        return process.ExitCode;
    }

    public void Kill() => process.Kill();

    /// <summary>As a service is stopped; gives the exit code.</summary>
    public async Task<int> Stop(CancellationToken ct)
    {
        using (var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await terminate.WaitForExitAsync(ct);
        }

        return await ExitCode(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Stop(CancellationToken.None);
        }

        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is { Length: > 0 })
        {
            lines.Enqueue(line);
        }
    }
}
