namespace CareCoord.Domain.Content;

/// <summary>A content file in one version: what an entry, an intervention or a proposal stands on for ever.</summary>
/// <param name="Id">The file's id, such as <c>paced-breathing</c>.</param>
/// <param name="Version">Its version, from 1.</param>
public readonly record struct ContentRef(string Id, int Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Version}";
}
