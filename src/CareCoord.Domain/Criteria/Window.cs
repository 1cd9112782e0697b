using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>Which entries a criterion looks at.</summary>
public abstract record Window
{
    private protected Window()
    {
    }

    /// <summary>In words, such as <c>the last 7 recorded</c>.</summary>
    public abstract string Words { get; }

    /// <summary>Chooses from the entries in question.</summary>
    /// <param name="candidates">Entries of the form or the code, oldest first.</param>
    /// <param name="facts">The record.</param>
    /// <param name="today">The person's day.</param>
    /// <returns>What the window sees, or null when its beginning has not happened.</returns>
    public WindowView? Of(ImmutableArray<EntryFact> candidates, Facts facts, DateOnly today) =>
        See(facts.Visible(candidates), facts, today);

    private protected abstract WindowView? See(ImmutableArray<EntryFact> candidates, Facts facts, DateOnly today);
}
