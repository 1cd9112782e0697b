using System.Diagnostics;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>Finds a Chromium on the machine, and installs one where there is none.</summary>
internal static class Chromium
{
    // Packs a whole browser into an npm package: for machines on which we may install nothing.
    private const string NpmPackage = "@sparticuz/chromium@147.0.2";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] OtherPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static async Task<string> Path() => Installed() ?? await InstallWithApt() ?? await UnpackFromNpm();

    private static string? Installed() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .Concat(OtherPlaces)
        .FirstOrDefault(File.Exists);

    private static async Task<string?> InstallWithApt()
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        await Run("apt-get", "update", "-qq");
        await Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        return Installed();
    }

    private static async Task<string> UnpackFromNpm()
    {
        var cache = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "carecoord", "chromium");
        Directory.CreateDirectory(cache);
        await Run("npm", "install", "--prefix", cache, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", NpmPackage);
        var module = System.IO.Path.Combine(cache, "node_modules", "@sparticuz", "chromium", "build", "esm", "index.js");
        var script = $"console.log(await (await import({System.Text.Json.JsonSerializer.Serialize(module)})).default.executablePath())";
        return (await Run("node", "--input-type=module", "-e", script)).Trim();
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"The browser tests need a Chromium, and '{program} {string.Join(' ', arguments)}' failed with {process.ExitCode}.");
    }
}
