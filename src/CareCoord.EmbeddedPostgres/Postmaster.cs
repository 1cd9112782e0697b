using System.Globalization;

namespace CareCoord.EmbeddedPostgres;

/// <summary>What a server has written about itself into its data directory.</summary>
internal sealed record Postmaster(int Process, int Port)
{
    // The lines of postmaster.pid: process, data directory, start time, port, and more that is not needed here.
    private const int PortLine = 3;

    /// <summary>The server that runs on the data, if one does.</summary>
    public static Postmaster? On(string data)
    {
        var file = FileIn(data);
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (lines.Length <= PortLine)
        {
            return null;
        }

        var written = new Postmaster(Number(lines[0]), Number(lines[PortLine]));
        return written.Runs ? written : null;
    }

    /// <summary>
    /// After a reboot the number may belong to another program, and PostgreSQL then takes that for its elder and refuses.
    /// The file stays when no process has the number: it lets PostgreSQL see that backends of a killed server still live.
    /// </summary>
    public static void ForgetIfNumberWasReused(string data)
    {
        var file = FileIn(data);
        if (File.Exists(file) && On(data) is null && NameOf(Number(File.ReadLines(file).First())) is not null)
        {
            File.Delete(file);
        }
    }

    private bool Runs => NameOf(Process)?.StartsWith("postgres", StringComparison.Ordinal) ?? false;

    private static string FileIn(string data) => Path.Combine(data, "postmaster.pid");

    private static int Number(string line) => int.Parse(line.Trim(), CultureInfo.InvariantCulture);

    /// <summary>Null when no process has the number; empty for one that has ended and whom nobody has buried.</summary>
    private static string? NameOf(int process)
    {
        var state = $"/proc/{process}/stat";
        if (File.Exists(state) && File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal))
        {
            return "";
        }

        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return found.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
