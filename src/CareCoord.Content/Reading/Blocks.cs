using System.Collections.Immutable;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>Finds a number of a file by the id of its block and its key, and puts another in its place.</summary>
internal static class Blocks
{
    private static readonly string[] _aside = ["examples", "tune"];

    /// <summary>The one scalar that a path such as <c>enough-done.at-least</c> names, or null when there is none, or more than one.</summary>
    public static YamlText? Find(YamlMap root, string path)
    {
        var parts = path.Split('.');
        return parts.Length == 2 && Maps(root).Where(m => m.Find("id") is YamlText { Text: var id } && id == parts[0]).ToList() is [var only] ? only.Find(parts[1]) as YamlText : null;
    }

    /// <summary>The same file with other numbers.</summary>
    public static YamlMap With(YamlMap root, IEnumerable<(string Path, string Text)> values) =>
        values.Aggregate(root, (map, value) => Find(map, value.Path) is { } found ? (YamlMap)Replace(map, found, found with { Text = value.Text }) : map);

    private static IEnumerable<YamlMap> Maps(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.Where(e => !_aside.Contains(e.Key.Text)).SelectMany(e => Maps(e.Value)).Prepend(map),
        YamlList list => list.Items.SelectMany(Maps),
        _ => [],
    };

    private static YamlNode Replace(YamlNode node, YamlText old, YamlText other) => node switch
    {
        YamlText when ReferenceEquals(node, old) => other,
        YamlMap map => map with { Entries = [.. map.Entries.Select(e => e with { Value = Replace(e.Value, old, other) })] },
        YamlList list => list with { Items = [.. list.Items.Select(i => Replace(i, old, other))] },
        _ => node,
    };
}
