using System.Diagnostics;
using System.Text.Json;

namespace CareCoord.Faults;

/// <summary>This program once more, in a process of its own, to be killed while it works.</summary>
internal sealed class DoomedProcess : IDisposable
{
    private const string Ready = "ready";
    private const string Go = "go";
    private readonly Process _process;

    private DoomedProcess(Process process) => _process = process;

    /// <summary>Starts one that waits for the word to begin.</summary>
    /// <param name="name">The word that makes this program such a process.</param>
    /// <param name="orders">What it is told.</param>
    public static DoomedProcess Prepare<T>(string name, T orders)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DoomedProcess).Assembly.Location, name]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        process.StandardInput.WriteLine(JsonSerializer.Serialize(orders));
        return new(process);
    }

    /// <summary>In the process itself: what it is told.</summary>
    public static async Task<T> Orders<T>() => JsonSerializer.Deserialize<T>((await Console.In.ReadLineAsync())!)!;

    /// <summary>In the process itself: says that all is prepared, and waits for the word.</summary>
    public static async Task AwaitWord()
    {
        Console.WriteLine(Ready);
        await Console.In.ReadLineAsync();
    }

    /// <summary>Lets it work.</summary>
    public async Task Begin()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                await _process.StandardInput.WriteLineAsync(Go);
                return;
            }
        }

        throw new InvalidOperationException("The process ended before it began.");
    }

    /// <summary>As by a power cut.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();
}
