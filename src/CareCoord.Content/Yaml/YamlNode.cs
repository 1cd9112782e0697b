namespace CareCoord.Content.Yaml;

/// <summary>A node of a file, with the place it stands at.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Shape { get; }
}
