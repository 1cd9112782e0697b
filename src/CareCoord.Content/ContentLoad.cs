using System.Collections.Immutable;

namespace CareCoord.Content;

/// <summary>What loading content came to.</summary>
public abstract record ContentLoad
{
    private ContentLoad()
    {
    }

    /// <summary>The library.</summary>
    /// <exception cref="ContentRefusedException">Content does not load.</exception>
    public ContentLibrary Library => this switch
    {
        Loaded loaded => loaded.Content,
        Refused refused => throw new ContentRefusedException(refused.Errors),
        _ => throw new InvalidOperationException("There is no third outcome."),
    };

    /// <summary>Everything is right.</summary>
    /// <param name="Content">The library.</param>
    /// <param name="Examples">How many worked examples were run.</param>
    public sealed record Loaded(ContentLibrary Content, int Examples) : ContentLoad;

    /// <summary>Something is wrong.</summary>
    /// <param name="Errors">All of it, in the order of the files.</param>
    public sealed record Refused(ImmutableArray<ContentError> Errors) : ContentLoad;
}
