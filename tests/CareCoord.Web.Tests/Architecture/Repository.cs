using System.Runtime.CompilerServices;

namespace CareCoord.Web.Tests.Architecture;

/// <summary>The files of the source tree.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>Source files below a folder, generated ones left out; paths from the root with forward slashes.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(x => Path.GetRelativePath(Root, x).Replace('\\', '/'))
            .Where(x => endings.Any(x.EndsWith) && !x.Contains("/obj/") && !x.Contains("/bin/") && !x.Contains("/Versions/"))
            .Select(x => (x, File.ReadAllText(Path.Combine(Root, x))));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
