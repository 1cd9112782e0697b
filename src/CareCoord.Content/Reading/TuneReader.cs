using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;

namespace CareCoord.Content.Reading;

/// <summary>Reads which numbers of a file an organisation may set, and how far.</summary>
internal static class TuneReader
{
    public static ImmutableArray<Tunable> Read(Document document)
    {
        var (fields, source) = (document.Fields, document.Source);
        return fields.Find("tune") switch
        {
            null => [],
            YamlMap map => [.. map.Entries.Select(e => ReadOne(document, e)).OfType<Tunable>()],
            var other => Refuse(source, other, "Write what may be set and how far, such as enough-done.at-least: 4..7."),
        };
    }

    private static Tunable? ReadOne(Document document, YamlEntry entry)
    {
        var source = document.Source;

        // What is wrong elsewhere in the file may be why it is not found, and is named there.
        if (source.Count > 0)
        {
            return null;
        }

        if (Blocks.Find(document.Root, entry.Key.Text) is not { } value)
        {
            source.Error(entry.Key, $"'{entry.Key.Text}' names no number of this file. Write the id of a criterion, a point, and its key, such as enough-done.at-least.");
            return null;
        }

        var before = source.Count;
        var range = source.Range(entry.Value);
        var parts = value.Text.Split(' ');
        if (source.Count > before || range is not { From: { } least, To: { } most })
        {
            source.Error(entry.Value, "a limit has two ends. Write such as 4..7 or 1..4 wk.");
            return null;
        }

        var unit = parts.Length == 2 ? parts[1] : "";
        var written = ((YamlText)entry.Value).Text.Split(' ') is [_, var own] ? own : "";
        if (!Source.TryNumber(parts[0], out var number) || written != unit || number < least || number > most)
        {
            source.Error(entry.Value, $"the file says {value.Text}, which does not lie in {((YamlText)entry.Value).Text}. Write limits around it, in the same unit.");
            return null;
        }

        return new Tunable(entry.Key.Text, number, least, most, unit);
    }

    private static ImmutableArray<Tunable> Refuse(Source source, YamlNode node, string message)
    {
        source.Error(node, $"{node.Shape} stands here. {message}");
        return [];
    }
}
