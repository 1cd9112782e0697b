using System.Runtime.CompilerServices;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>Where pictures of pages go.</summary>
internal static class Screenshots
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "screenshots")).FullName;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
