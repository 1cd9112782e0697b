using System.Runtime.InteropServices;

namespace CareCoord.EmbeddedPostgres;

/// <summary>PostgreSQL as npm packages carry it: real servers, one package per platform, nothing downloaded beside it.</summary>
internal static class NpmBinaries
{
    public const int MajorVersion = 18;

    private const string PackageVersion = "18.4.0-beta.17";

    /// <summary>Takes what was fetched before, else asks npm once for this account.</summary>
    public static async Task<Binaries> Fetch(ServerAccount account, Action<string> say, CancellationToken ct)
    {
        var cache = Path.Combine(EmbeddedOptions.CustomaryDataDirectory, "npm-" + PackageVersion);
        if (!Directory.Exists(cache))
        {
            say($"No PostgreSQL is installed here: fetching {PackageVersion} from npm into {cache} (24 MB, once)");
            await Install(cache, account, ct);
        }

        var (found, whyNot) = await Binaries.At(Path.Combine(PackageIn(cache), "native", "bin"), account, ct);
        return found ?? throw new CannotStartException($"The PostgreSQL that npm brought cannot be used: {whyNot}. Install PostgreSQL, or remove {cache} to fetch it again.");
    }

    private static async Task Install(string cache, ServerAccount account, CancellationToken ct)
    {
        var beingMade = $"{cache}.{Environment.ProcessId}";
        Directory.CreateDirectory(beingMade);
        try
        {
            // No lock file: it would write the registry's address into the folder. Scripts are needed: they make the links
            // that the shared libraries are found by.
            var (code, said) = await ChildProcess.Run(Npm,
                ["install", "--prefix", beingMade, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", $"{Package}@{PackageVersion}"], ct: ct);
            if (code != 0)
            {
                throw new CannotStartException($"No PostgreSQL was found, and npm could not fetch one: {LastLine(said)} Install PostgreSQL {Binaries.OldestVersion} or later, or npm, or name a server in ConnectionStrings__CareCoord.");
            }

            RestoreLinks(PackageIn(beingMade));
            if (account.Other is { } other)
            {
                await ChildProcess.Demand("chown", ["-R", other, beingMade], ct: ct);
            }

            Directory.Move(beingMade, cache);
        }
        finally
        {
            if (Directory.Exists(beingMade))
            {
                Directory.Delete(beingMade, recursive: true);
            }
        }
    }

    /// <summary>An npm that is set to run no scripts has left the links out.</summary>
    private static void RestoreLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        foreach (var link in File.Exists(list) ? PackageLink.ReadAll(list) : [])
        {
            var at = Path.Combine(package, link.Target);
            if (!File.Exists(at))
            {
                File.CreateSymbolicLink(at, Path.GetFileName(link.Source));
            }
        }
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static string Package
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"@embedded-postgres/{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        }
    }

    private static string PackageIn(string prefix) => Path.Combine([prefix, "node_modules", .. Package.Split('/')]);

    private static string LastLine(string said) => said.Split('\n').LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "it said nothing.";
}
