using CareCoord.Content;

namespace CareCoord.Domain.Tests.Content;

/// <summary>The content that ships, and the same with one thing changed.</summary>
internal static class Shipped
{
    private static readonly Lazy<ContentLibrary> _library = new(() => ContentLibrary.Load(ContentLibrary.DefaultDirectory).Library);

    public static ContentLibrary Library => _library.Value;

    public static IReadOnlyList<ContentFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(ContentLibrary.DefaultDirectory, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new ContentFile(Path.GetRelativePath(ContentLibrary.DefaultDirectory, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => file.Path.Contains('/', StringComparison.Ordinal)),
    ];

    public static string Meanings { get; } = File.ReadAllText(Path.Combine(ContentLibrary.DefaultDirectory, "meanings.lock"));

    /// <summary>Loads what ships with one text replaced in one file.</summary>
    public static ContentLoad With(string path, string old, string changed)
    {
        var file = Files.Single(f => f.Path == path);
        file.Text.Should().Contain(old, "the test changes what stands there");
        return Load(path, file.Text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Loads what ships with one file added or written anew; a text of null takes the file away.</summary>
    public static ContentLoad Load(string path, string? text) => ContentLibrary.Load(
        [.. Files.Where(f => f.Path != path).Concat(text is null ? [] : [new ContentFile(path, text)])],
        Meanings);

    public static IReadOnlyList<string> ErrorsOf(ContentLoad load) =>
        load is ContentLoad.Refused refused ? [.. refused.Errors.Select(e => e.ToString())] : [];
}
