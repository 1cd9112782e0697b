namespace CareCoord.Content.Yaml;

/// <summary>A scalar. Its meaning is decided by who reads it, never by what it looks like.</summary>
internal sealed record YamlText(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Shape => $"'{Text}'";
}
