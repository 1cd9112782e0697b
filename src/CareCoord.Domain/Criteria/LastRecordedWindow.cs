using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>The latest entries that exist, however old.</summary>
/// <param name="Count">How many it asks for, from 1.</param>
public sealed record LastRecordedWindow(int Count) : Window
{
    /// <inheritdoc/>
    public override string Words => $"the last {Count} recorded";

    private protected override WindowView See(ImmutableArray<EntryFact> candidates, Facts facts, DateOnly today)
    {
        var entries = candidates[Math.Max(0, candidates.Length - Count)..];
        return new WindowView(entries, Count - entries.Length);
    }
}
