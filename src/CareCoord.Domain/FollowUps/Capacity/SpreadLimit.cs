using System.Globalization;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>How far something owed may be moved to spread work.</summary>
public static class SpreadLimit
{
    private const string After = "after:";
    private const int DayLength = 10;

    /// <summary>The last day to which it may be moved; null when it must not be moved.</summary>
    /// <param name="followUp">What is owed.</param>
    /// <param name="cadence">The cadence of the phase: no contact of it lies farther from the last than its longest interval.</param>
    /// <param name="calendar">On which days the owner works.</param>
    /// <param name="laterAtMostDays">Most days later than each reason is due.</param>
    /// <param name="wasMoved">True when it stands in the place of one that was moved: no contact is put off twice by the program's advice.</param>
    /// <param name="today">The person's day.</param>
    public static DateOnly? Of(FollowUpSnapshot followUp, PhaseCadence cadence, WorkCalendar calendar, int laterAtMostDays, bool wasMoved, DateOnly today) =>
        !followUp.IsOpen || !followUp.Kind.IsMeeting() || followUp.IsAgreed || followUp.IsAboutSafety || wasMoved || followUp.DueOn < today
            ? null
            : followUp.Reasons.Min(x => Of(x, cadence, calendar, laterAtMostDays)) is var latest && latest > followUp.DueOn ? latest : null;

    private static DateOnly Of(Owed owed, PhaseCadence cadence, WorkCalendar calendar, int laterAtMostDays)
    {
        var latest = owed.DueOn.AddDays(laterAtMostDays);
        return owed.Key is { Source: ReasonSource.Phase, Kind: FollowUpKind.Contact } && CountedFrom(owed.Key) is { } last && cadence.Latest?.After(last, calendar) is { } limit && limit < latest
            ? limit
            : latest;
    }

    /// <summary>The day that the planner counted from stands in the key.</summary>
    private static DateOnly? CountedFrom(ReasonKey key) =>
        key.Occurrence.StartsWith(After, StringComparison.Ordinal) && key.Occurrence.Length >= After.Length + DayLength
        && DateOnly.TryParseExact(key.Occurrence.AsSpan(After.Length, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
