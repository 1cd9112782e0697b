namespace CareCoord.Benchmarks.Circuits;

/// <summary>The kinds of frames of which a page is read here, by their numbers in a batch.</summary>
internal enum FrameKind
{
    /// <summary>A tag with what stands in it.</summary>
    Element = 1,

    /// <summary>Text.</summary>
    Text = 2,

    /// <summary>An attribute of the element before it.</summary>
    Attribute = 3,

    /// <summary>Text with tags in it.</summary>
    Markup = 8,
}
