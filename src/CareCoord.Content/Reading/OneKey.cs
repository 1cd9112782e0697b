using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>The one pattern for every choice of kind: a mapping with exactly one key, the kind, and its fields beneath.</summary>
internal static class OneKey
{
    /// <summary>Splits such a mapping, or notes what is wrong with it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What is chosen, with its article: <c>a criterion</c>.</param>
    /// <param name="kinds">The kinds there are.</param>
    public static YamlEntry? Of(Source source, YamlNode node, string what, IReadOnlyCollection<string> kinds)
    {
        if (node is not YamlMap { Entries.Length: > 0 } map)
        {
            source.Error(node, node is YamlText { Text: "" } ? $"nothing stands here. Write {what}." : $"{node.Shape} stands here. Write {what}.");
            return null;
        }

        var entry = map.Entries[0];
        if (!kinds.Contains(entry.Key.Text))
        {
            source.Error(entry.Key, $"'{entry.Key.Text}' is not {what}. One of: {string.Join(", ", kinds)}.{Nearest.Hint(entry.Key.Text, kinds)}");
            return null;
        }

        if (map.Entries.Length > 1)
        {
            source.Error(map.Entries[1].Key, $"'{map.Entries[1].Key.Text}' stands beside '{entry.Key.Text}'. Write one key here, and what belongs to it beneath.");
        }

        return entry;
    }
}
