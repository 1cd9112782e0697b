using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>How often the team is in touch in one phase: one row of the content table <c>contact-cadence</c>.</summary>
public sealed record PhaseCadence
{
    /// <summary>The phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>First contact, counted from <see cref="CountsFrom"/>; null = none.</summary>
    public Quantity? First { get; init; }

    /// <summary>The longest that may lie between two contacts; null = no limit.</summary>
    public Quantity? Latest { get; init; }

    /// <summary>The interval after that; null = none of its own.</summary>
    public Quantity? Every { get; init; }

    /// <summary>The intervals a clinician may choose instead.</summary>
    public IReadOnlyList<Quantity> MayBe { get; init; } = [];

    /// <summary>After this long in the phase, <see cref="Then"/> is the interval.</summary>
    public Quantity? After { get; init; }

    /// <summary>The interval later in the phase.</summary>
    public Quantity? Then { get; init; }

    /// <summary>How many contacts there are in all; null = as many as the phase is long.</summary>
    public int? Times { get; init; }

    /// <summary>How long after the last case review the next is owed; null = none.</summary>
    public Quantity? Review { get; init; }

    /// <summary>What the first contact is counted from.</summary>
    public CadenceStart CountsFrom { get; init; }

    /// <summary>
    /// The interval to the next contact. A clinician's choice wins when it is one of those allowed;
    /// without any contact yet it is the first one; late in the phase it is the later one.
    /// </summary>
    /// <param name="start">The day the phase is counted from.</param>
    /// <param name="lastContact">The last contact that counts, if any.</param>
    /// <param name="chosenDays">The interval a clinician chose, in days.</param>
    /// <returns>The interval, or null when the phase has none.</returns>
    public Quantity? IntervalAt(DateOnly start, DateOnly? lastContact, int? chosenDays)
    {
        if (chosenDays is { } days && MayBe.Any(x => IsDays(x, days)))
        {
            return MayBe.First(x => IsDays(x, days));
        }

        if (lastContact is not { } last)
        {
            return First ?? Every;
        }

        return After is { } after && Then is { } then && last >= after.After(start) ? then : Every;
    }

    /// <summary>The last contact as this phase counts it: some phases look only at contacts since they began.</summary>
    /// <param name="start">The day the phase is counted from.</param>
    /// <param name="lastContact">The last completed contact, if any.</param>
    public DateOnly? Counting(DateOnly start, DateOnly? lastContact) =>
        CountsFrom == CadenceStart.LastContact || lastContact >= start ? lastContact : null;

    /// <summary>When the next contact is due, before it is fitted to working days; null when the phase has no interval.</summary>
    /// <param name="start">The day the phase is counted from.</param>
    /// <param name="lastContact">The last completed contact, if any; a missed one does not count.</param>
    /// <param name="chosenDays">The interval a clinician chose, in days.</param>
    /// <param name="calendar">On which days the owner works.</param>
    public DateOnly? NextDue(DateOnly start, DateOnly? lastContact, int? chosenDays, WorkCalendar calendar)
    {
        var last = Counting(start, lastContact);
        return IntervalAt(start, last, chosenDays)?.After(last ?? start, calendar);
    }

    /// <summary>The intervals a clinician may choose instead, in days.</summary>
    public IEnumerable<int> ChoosableDays => MayBe.Select(x => (int)(x.Unit == Unit.Week ? x.Number * Week.Days : x.Number));

    private static bool IsDays(Quantity span, int days) => span.Unit switch
    {
        Unit.Day => span.Number == days,
        Unit.Week => span.Number * Week.Days == days,
        _ => false,
    };
}
