namespace CareCoord.Domain.Content;

/// <summary>Clinical content read from one file.</summary>
public interface IContent
{
    /// <summary>What the file says about itself.</summary>
    ContentHeader Header { get; }
}
