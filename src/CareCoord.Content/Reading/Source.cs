using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>The file that is being read, and what was found wrong in it so far.</summary>
internal sealed partial class Source(string file, ICollection<ContentError> errors)
{
    public string File { get; } = file;

    /// <summary>How many errors this file has had so far.</summary>
    public int Count { get; private set; }

    public void Error(YamlNode node, string message) => Error(node.Line, node.Column, message);

    public void Error(int line, int column, string message)
    {
        Count++;
        errors.Add(new ContentError(File, line, column, message));
    }
}
