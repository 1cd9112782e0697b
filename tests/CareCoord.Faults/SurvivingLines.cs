using System.Text;

namespace CareCoord.Faults;

/// <summary>Lines of a file that outlive whoever writes them, and the machine.</summary>
internal sealed class SurvivingLines(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);

    /// <summary>One line, on the disk itself when this returns.</summary>
    public void Write(Guid line)
    {
        lock (_file)
        {
            _file.Write(Encoding.ASCII.GetBytes($"{line}\n"));
            _file.Flush(flushToDisk: true);
        }
    }

    /// <summary>All that were written.</summary>
    public static async Task<IReadOnlyList<Guid>> Read(string path) => [.. (await File.ReadAllLinesAsync(path)).Select(Guid.Parse)];

    /// <summary>Until one more has been written: a program that does nothing yet loses nothing.</summary>
    public static async Task Grows(string path)
    {
        for (var before = new FileInfo(path).Length; new FileInfo(path).Length == before;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
