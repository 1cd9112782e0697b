using System.Collections.Immutable;

namespace CareCoord.Domain.Content;

/// <summary>Codes and their words, in order.</summary>
public sealed record Vocabulary : IContent
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>Its terms in their order.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>The term with this code, or null.</summary>
    public Term? Find(string code) => Terms.FirstOrDefault(t => t.Code == code);
}
