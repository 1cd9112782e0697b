using CareCoord.Domain.Content;

namespace CareCoord.Content;

/// <summary>One file of content.</summary>
/// <param name="Kind">What kind of file it is.</param>
/// <param name="Header">What it says about itself.</param>
public sealed record LibraryFile(ContentKind Kind, ContentHeader Header);
