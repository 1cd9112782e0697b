namespace CareCoord.EmbeddedPostgres;

/// <summary>The account that PostgreSQL runs as: our own, or, because it refuses root, another one.</summary>
internal sealed class ServerAccount
{
    private ServerAccount(string? other) => Other = other;

    /// <summary>True for root on Unix; on Windows pg_ctl drops an administrator's rights by itself.</summary>
    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Null when PostgreSQL runs as whoever runs this program.</summary>
    public string? Other { get; }

    public static ServerAccount ForThisProcess() => new(IsRoot ? Unprivileged() : null);

    /// <summary>Makes the directory and gives it, with what is in it, to the account.</summary>
    public async Task Own(string directory, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Other is not null)
        {
            await ChildProcess.Demand("chown", ["-R", Other, directory], ct: ct);
            await DemandReachable(directory, ct);
        }
    }

    private static string Unprivileged()
    {
        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Array.Find(["postgres", "nobody"], known.Contains)
            ?? throw new CannotStartException("PostgreSQL refuses to run as root, and there is no account 'postgres' or 'nobody' to run it as.");
    }

    private async Task DemandReachable(string directory, CancellationToken ct)
    {
        foreach (var folder in WithParents(directory))
        {
            var (code, _) = await ChildProcess.Run("test", ["-x", folder], Other, ct);
            if (code != 0)
            {
                throw new CannotStartException(
                    $"PostgreSQL runs as '{Other}' here and may not enter {folder}: name another data directory in CARECOORD_DATA, or allow it with 'chmod o+x {folder}'.");
            }
        }
    }

    private static IEnumerable<string> WithParents(string directory)
    {
        var folders = new Stack<string>();
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            folders.Push(folder.FullName);
        }

        return folders;
    }
}
