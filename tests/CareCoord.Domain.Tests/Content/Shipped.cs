using System.Globalization;
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

    /// <summary>The message with its place: <c>line</c> is where the change begins, <c>line+1</c> the one after it.</summary>
    public static string Place(string path, string old, string expected)
    {
        var text = Files.Single(f => f.Path == path).Text;
        var change = text.AsSpan(0, text.IndexOf(old, StringComparison.Ordinal)).Count('\n') + 1;
        if (!expected.StartsWith("line", StringComparison.Ordinal))
        {
            return $"{path}:{expected}";
        }

        var (place, rest) = (expected[..expected.IndexOf(':', StringComparison.Ordinal)], expected[expected.IndexOf(':', StringComparison.Ordinal)..]);
        var further = place == "line" ? 0 : int.Parse(place["line+".Length..], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{path}:{change + further}{rest}");
    }

    public static IReadOnlyList<string> ErrorsOf(ContentLoad load) =>
        load is ContentLoad.Refused refused ? [.. refused.Errors.Select(e => e.ToString())] : [];
}
