namespace CareCoord.EmbeddedPostgres;

/// <summary>The folders in which PostgreSQL's programs stand when somebody has installed it.</summary>
internal static class UsualPlaces
{
    // Each has one folder per version, and the programs in its "bin".
    private static readonly string[] VersionedParents =
    [
        "/usr/lib/postgresql",
        "/opt/homebrew/opt",
        "/usr/local/opt",
        "/Applications/Postgres.app/Contents/Versions",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"),
    ];

    // Red Hat's packages, one folder per version without a common parent.
    private const string RedHatParent = "/usr";

    /// <summary>Existing folders, those of PATH first, then the newest version first.</summary>
    public static IEnumerable<string> Folders() =>
        OnPath().Concat(Versioned()).Where(Directory.Exists).Distinct(StringComparer.Ordinal);

    /// <summary>A pg_ctl on PATH is often a link into the real folder, where its siblings are.</summary>
    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        let program = new FileInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "pg_ctl.exe" : "pg_ctl"))
        where program.Exists
        select Path.GetDirectoryName(program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName);

    private static IEnumerable<string> Versioned() =>
        from folder in VersionedParents.SelectMany(parent => Children(parent, "*")).Concat(Children(RedHatParent, "pgsql-*"))
        let name = Path.GetFileName(folder)
        where char.IsAsciiDigit(name[^1])
        orderby VersionIn(name) descending
        select Path.Combine(folder, "bin");

    private static IEnumerable<string> Children(string parent, string pattern) =>
        Directory.Exists(parent) ? Directory.EnumerateDirectories(parent, pattern) : [];

    private static int VersionIn(string name) =>
        int.TryParse(string.Concat(name.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)), out var version) ? version : 0;
}
