using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>Everything since a day that the record holds, that day included.</summary>
/// <param name="Start">The day it begins.</param>
public sealed record SinceWindow(Anchor Start) : Window
{
    /// <inheritdoc/>
    public override string Words => $"since {Start.Words()}";

    private protected override WindowView? See(ImmutableArray<EntryFact> candidates, Facts facts, DateOnly today) =>
        facts.DayOf(Start) is { } first ? new WindowView([.. candidates.Where(e => e.Day >= first)], 0) : null;
}
