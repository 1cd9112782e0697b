using System.Collections.Immutable;

namespace CareCoord.Content;

/// <summary>Content does not load; the program does not start on it.</summary>
/// <param name="errors">All that is wrong.</param>
public sealed class ContentRefusedException(ImmutableArray<ContentError> errors) : Exception(string.Join('\n', errors))
{
    /// <summary>All that is wrong.</summary>
    public ImmutableArray<ContentError> Errors { get; } = errors;
}
