using System.Collections.Immutable;

namespace CareCoord.Content.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Shape => "a list";
}
