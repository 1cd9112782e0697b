using CareCoord.Domain.Criteria;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Interventions;

/// <summary>Which practices were planned, and which of them have a record.</summary>
public static class PracticeSlots
{
    /// <summary>
    /// The planned practices up to today, oldest first. A day has as many as the dose says; its first records fill
    /// them in order. The first day and today plan nothing beyond what was recorded: on the one it was too late for some,
    /// on the other it can still be done.
    /// Days of a pause are not planned, nor days in a stage in which nothing is practised yet.
    /// </summary>
    /// <param name="intervention">The intervention, with its story.</param>
    /// <param name="protocol">Its protocol: on how many days of a week it is practised, counted from Monday, and in which stages.</param>
    /// <param name="recorded">The local days of its records, one for each record.</param>
    /// <param name="today">The person's local day.</param>
    public static IReadOnlyList<SlotFact> Of(Intervention intervention, Protocol protocol, IEnumerable<DateOnly> recorded, DateOnly today)
    {
        var perDay = intervention.Slots.Count;
        var counts = recorded.CountBy(x => x).ToDictionary();
        var last = intervention.StoppedOn ?? today;
        var slots = new List<SlotFact>();
        for (var day = intervention.StartedOn; day <= last && day <= today; day = day.AddDays(1))
        {
            var done = Math.Min(counts.GetValueOrDefault(day), perDay);
            var isWhole = day > intervention.StartedOn && day < today;
            var planned = isWhole && IsPlanned(intervention, protocol, day) ? perDay : done;
            slots.AddRange(Enumerable.Range(0, planned).Select(i => new SlotFact(day, i < done)));
        }

        return slots;
    }

    private static bool IsPlanned(Intervention intervention, Protocol protocol, DateOnly day) =>
        Week.IndexOf(day.DayOfWeek) < protocol.Dose?.DaysPerWeek
        && protocol.IsPractised(StageOn(intervention, day))
        && !IsPaused(intervention, day);

    /// <summary>The stage at the beginning of a day: what the next change of stage left behind.</summary>
    private static string? StageOn(Intervention intervention, DateOnly day) =>
        intervention.Changes.FirstOrDefault(x => x.Day >= day && x is { Kind: InterventionChangeKind.Moved, Move: MoveKind.Advance or MoveKind.Back })?.From
        ?? intervention.Stage;

    private static bool IsPaused(Intervention intervention, DateOnly day) =>
        intervention.Changes.LastOrDefault(x => x.Day <= day && x.Kind is InterventionChangeKind.Paused or InterventionChangeKind.Resumed)
            is { Kind: InterventionChangeKind.Paused };
}
