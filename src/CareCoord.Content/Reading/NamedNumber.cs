using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>A number of a table, whose type only its name tells.</summary>
internal sealed record NamedNumber(Source Source, YamlNode Node);
