using System.Runtime.CompilerServices;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>Where tests leave what they measured, one file each: printed, kept beside the pictures, never asserted.</summary>
internal static class Measures
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "measures");

    /// <summary>Says it in the test's output, and keeps it.</summary>
    public static async Task Tell(string name, string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, $"{name}.txt"), line + Environment.NewLine);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
