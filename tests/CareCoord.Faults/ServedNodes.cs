using System.Diagnostics;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;

namespace CareCoord.Faults;

/// <summary>Several nodes of the program on one database, each a process with an address of its own; whatever happens, none outlives this.</summary>
/// <param name="logins">The database.</param>
/// <param name="names">What they are called.</param>
internal sealed class ServedNodes(DatabaseLogins logins, IReadOnlyList<string> names) : IAsyncDisposable
{
    private readonly Dictionary<string, RunningProgram> _running = new(StringComparer.Ordinal);

    /// <summary>Where each is.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; } = names.ToDictionary(x => x, _ => FreeAddress.Find(), StringComparer.Ordinal);

    /// <summary>Starts one, and waits until it answers.</summary>
    public async Task Start(string name)
    {
        var program = Served.CareCoord(logins, ("ASPNETCORE_URLS", Addresses[name].ToString()));
        lock (_running)
        {
            _running[name] = program;
        }

        await program.Address(CancellationToken.None);
    }

    /// <summary>Stops one as for an upgrade.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> Stop(string name)
    {
        var began = Stopwatch.GetTimestamp();
        await _running[name].Stop(CancellationToken.None);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var program in _running.Values)
        {
            await program.DisposeAsync();
        }
    }
}
