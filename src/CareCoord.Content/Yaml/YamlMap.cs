using System.Collections.Immutable;

namespace CareCoord.Content.Yaml;

/// <summary>A mapping; its keys are in the order of the file and each stands once.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Shape => "a mapping";

    public YamlNode? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}
