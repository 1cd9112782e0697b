using System.Collections.Frozen;

namespace CareCoord.Content.Reading;

/// <summary>Which keys carry words only. A change of them needs no new version; a change of anything else does.</summary>
internal static class MeaningKeys
{
    /// <summary>Keys that hold words wherever they stand; no item may have such an id.</summary>
    public static FrozenSet<string> Words { get; } =
        new[] { "ask", "help", "word", "say", "title", "ends", "evidence", "sources", "practise" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys that hold words in messages and plan templates, besides.</summary>
    public static FrozenSet<string> Texts { get; } = new[] { "text", "plain", "for" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys at the top of a file that do not carry its meaning.</summary>
    public static FrozenSet<string> Top { get; } =
        new[] { "covers", "examples", "locked", "show", "strip", "tune", "words", "valid-from" }.ToFrozenSet(StringComparer.Ordinal);
}
