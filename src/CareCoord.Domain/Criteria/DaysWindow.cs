using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Criteria;

/// <summary>The person's local days up to and including today: <c>28 d</c> begins 27 days ago.</summary>
/// <param name="Length">How far it reaches back, in days, weeks or months.</param>
public sealed record DaysWindow(Quantity Length) : Window
{
    /// <inheritdoc/>
    public override string Words => $"the last {Length.Words}";

    /// <summary>The first day of the window.</summary>
    public DateOnly FirstDay(DateOnly today) => Length.Before(today).AddDays(1);

    private protected override WindowView See(ImmutableArray<EntryFact> candidates, Facts facts, DateOnly today)
    {
        var first = FirstDay(today);
        return new WindowView([.. candidates.Where(e => e.Day >= first && e.Day <= today)], 0);
    }
}
