namespace CareCoord.EmbeddedPostgres;

/// <summary>The programs of one PostgreSQL.</summary>
/// <param name="Directory">Where initdb, pg_ctl and postgres stand.</param>
/// <param name="Version">The major version.</param>
internal sealed record Binaries(string Directory, int Version)
{
    /// <summary>The oldest version whose features suffice.</summary>
    public const int OldestVersion = 15;

    public string Program(string name) => ProgramIn(Directory, name);

    /// <summary>What stands in a folder, or why it cannot be used by the account.</summary>
    public static async Task<(Binaries? Found, string? WhyNot)> At(string directory, ServerAccount account, CancellationToken ct)
    {
        string[] needed = ["postgres", "pg_ctl", "initdb"];
        if (Array.Find(needed, name => !File.Exists(ProgramIn(directory, name))) is { } missing)
        {
            return (null, $"{directory} has no {missing}");
        }

        // initdb needs the shared libraries, postgres alone might not.
        var (code, said) = await ChildProcess.Run(ProgramIn(directory, "initdb"), ["--version"], account.Other, ct);
        var version = code == 0 ? MajorVersion(said) : null;
        return version switch
        {
            null => (null, $"{directory} does not run: {said}"),
            < OldestVersion => (null, $"{directory} is PostgreSQL {version}, and {OldestVersion} is the oldest that will do"),
            _ => (new(directory, version.Value), null),
        };
    }

    private static string ProgramIn(string directory, string name) =>
        Path.Combine(directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>From "initdb (PostgreSQL) 15.18 (Debian 15.18-1)" or "initdb (PostgreSQL) 18beta1".</summary>
    private static int? MajorVersion(string said)
    {
        var after = said.IndexOf(") ", StringComparison.Ordinal) + 2;
        var digits = new string([.. said.Skip(after).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, out var version) ? version : null;
    }
}
