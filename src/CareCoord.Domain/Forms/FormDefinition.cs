using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>Something that happens at a time: filling it in makes an entry.</summary>
public sealed record FormDefinition : IContent
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>Who may fill it in.</summary>
    public required ImmutableArray<FilledBy> FilledBy { get; init; }

    /// <summary>Its items.</summary>
    public required Questions Questions { get; init; }

    /// <summary>Codes that are drawn over time where its entries are shown.</summary>
    public ImmutableArray<string> Charts { get; init; } = [];
}
