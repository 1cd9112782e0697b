namespace CareCoord.Content.Reading;

/// <summary>The folders of a content directory, and the kinds that each may hold.</summary>
internal static class Folders
{
    private static readonly (string Name, ContentKind[] Kinds)[] _all =
    [
        ("Forms", [ContentKind.Form, ContentKind.Card]),
        ("Letters", [ContentKind.Message]),
        ("Plans", [ContentKind.PlanTemplate]),
        ("Protocols", [ContentKind.Protocol]),
        ("Rules", [ContentKind.Rule, ContentKind.Table]),
        ("Vocabularies", [ContentKind.Vocabulary]),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. _all.Select(f => f.Name)];

    /// <summary>What a file that cannot be read would probably have declared, so that nobody is told that it is missing.</summary>
    public static IEnumerable<(ContentKind Kind, string Id)> Declared(string path)
    {
        var folder = Array.Find(_all, f => f.Name == Path.GetDirectoryName(path));
        return (folder.Kinds ?? []).Select(kind => (kind, Path.GetFileNameWithoutExtension(path).Split('@')[0]));
    }

    /// <summary>The folder in which files of a kind lie.</summary>
    public static string Of(ContentKind kind) => Array.Find(_all, f => f.Kinds.Contains(kind)).Name;
}
